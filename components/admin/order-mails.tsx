import { resendMailAction, retryRefundAction } from '#lib/admin/orders/actions.ts';
import type { OrderDetail } from '#lib/admin/orders/queries.ts';
import { deskSayEvent, deskWords as t } from '#lib/admin/words.ts';
import styles from './desk.module.css';
import { formatSum, formatTime } from './desk-formats.ts';
import { OrderForm } from './order-form.tsx';

/** What the buyer was told, and what could not be sent. */
export function OrderMails({ order }: { order: OrderDetail }) {
  return (
    <section>
      <h2 className={styles.heading}>{t('mails.title')}</h2>
      <ul>
        {order.mails.map(({ id, template, state, createdAt, lastError }) => (
          <li key={id}>
            {deskSayEvent(`mail_${template}`)}, {t(`mails.${state}`)}{' '}
            <span className={styles.soft}>
              {formatTime(createdAt)} {lastError}
            </span>
            <OrderForm
              order={order}
              action={resendMailAction}
              title={t('mails.again')}
              submit={t('mails.sendAgain')}
            >
              <input type="hidden" name="mailId" value={id} />
            </OrderForm>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function OrderRefunds({ order, mayRetry }: { order: OrderDetail; mayRetry: boolean }) {
  if (order.refunds.length === 0) return null;
  return (
    <section>
      <h2 className={styles.heading}>{t('refunds.title')}</h2>
      <ul>
        {order.refunds.map(({ id, amount, status }) => (
          <li key={id}>
            {formatSum(amount)}: {t(`refunds.${status}`)}
            {status === 'failed' && mayRetry && (
              <OrderForm
                order={order}
                action={retryRefundAction}
                title={t('refunds.again')}
                submit={t('refunds.tryAgain')}
              >
                <input type="hidden" name="refundId" value={id} />
              </OrderForm>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
