import Link from 'next/link';
import type { OrderDetail } from '#lib/admin/orders/queries.ts';
import { deskWords as t } from '#lib/admin/words.ts';
import styles from './desk.module.css';
import { formatSum } from './desk-formats.ts';
import editor from './editor.module.css';

interface Props {
  order: OrderDetail;
  /** Mail and payment are no business of who only packs. */
  showsPerson: boolean;
}

/** Who it goes to, and how it was paid. */
export function OrderFacts({ order, showsPerson }: Props) {
  const { shippingAddress: to } = order;
  const address = [to.name, to.line1, to.line2, to.city, to.region, to.postalCode, to.country, to.phone];
  return (
    <div className={editor.editor}>
      <section>
        <h2 className={styles.heading}>{t('order.contact')}</h2>
        {showsPerson ? (
          <p>
            {order.customerId ? (
              <Link href={`/admin/customers/${order.customerId}`} prefetch={false}>
                {order.email}
              </Link>
            ) : (
              order.email
            )}
          </p>
        ) : (
          <p className={styles.soft}>{t('order.mailHidden')}</p>
        )}
      </section>
      <section>
        <h2 className={styles.heading}>{t('order.address')}</h2>
        <address className={styles.address}>{address.filter(Boolean).join('\n')}</address>
      </section>
      {showsPerson && <Payments order={order} />}
    </div>
  );
}

function Payments({ order }: { order: OrderDetail }) {
  return (
    <section>
      <h2 className={styles.heading}>{t('order.payments')}</h2>
      {order.payments.length === 0 && <p className={styles.soft}>{t('order.noPayments')}</p>}
      <ul>
        {order.payments.map(
          ({ id, provider, status, amount, currency, cardBrand, cardLast4, failureCode }) => (
            <li key={id}>
              {t(`states.${status}`)} {formatSum({ amount, currency })}{' '}
              <span className={styles.soft}>
                {[provider, cardBrand, cardLast4 && `···· ${cardLast4}`, failureCode]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </li>
          ),
        )}
      </ul>
    </section>
  );
}
