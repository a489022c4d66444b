import Link from 'next/link';
import type { OrderRow } from '#lib/admin/orders/queries.ts';
import { deskWords as t } from '#lib/admin/words.ts';
import styles from './desk.module.css';
import { formatSum, formatTime } from './desk-formats.ts';

export function OrderTable({ orders }: { orders: readonly OrderRow[] }) {
  if (orders.length === 0) return <p className={styles.soft}>{t('orders.none')}</p>;
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('orders.number')}</th>
            <th scope="col">{t('orders.placed')}</th>
            <th scope="col">{t('orders.email')}</th>
            <th scope="col">{t('orders.payment')}</th>
            <th scope="col">{t('orders.fulfillment')}</th>
            <th scope="col" className={styles.number}>
              {t('orders.total')}
            </th>
          </tr>
        </thead>
        <tbody>
          {orders.map(
            ({ number, placedAt, email, state, paymentState, fulfillmentState, total, currency }) => (
              <tr key={number} data-row>
                <td>
                  <Link href={`/admin/orders/${number}`} prefetch={false}>
                    {number}
                  </Link>
                </td>
                <td>{formatTime(placedAt)}</td>
                <td>{email}</td>
                <td>{t(`states.${paymentState}`)}</td>
                <td>{state === 'cancelled' ? t('states.cancelled') : t(`states.${fulfillmentState}`)}</td>
                <td className={styles.number}>{formatSum({ amount: total, currency })}</td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}
