import type { OrderDetail } from '#lib/admin/orders/queries.ts';
import { deskWords as t } from '#lib/admin/words.ts';
import styles from './desk.module.css';
import { formatSum, formatTime } from './desk-formats.ts';
import editor from './editor.module.css';

/** Who it goes to, how it was paid, what has happened. */
export function OrderFacts({ order }: { order: OrderDetail }) {
  const { shippingAddress: to } = order;
  const address = [to.name, to.line1, to.line2, to.city, to.region, to.postalCode, to.country, to.phone];
  return (
    <div className={editor.editor}>
      <section>
        <h2 className={styles.heading}>{t('order.contact')}</h2>
        <p>{order.email}</p>
      </section>
      <section>
        <h2 className={styles.heading}>{t('order.address')}</h2>
        <address className={styles.address}>{address.filter(Boolean).join('\n')}</address>
      </section>
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
      <section>
        <h2 className={styles.heading}>{t('order.events')}</h2>
        {order.events.length === 0 && <p className={styles.soft}>{t('order.noEvents')}</p>}
        <ol>
          {order.events.map(({ id, kind, data, createdAt }) => (
            <li key={id}>
              {kind} <span className={styles.soft}>{formatTime(createdAt)}</span>{' '}
              {(data as { note?: string }).note}
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
