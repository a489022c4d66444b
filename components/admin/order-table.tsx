import Link from 'next/link';
import type { OrderRow } from '#lib/admin/orders/queries.ts';
import { deskWords as t } from '#lib/admin/words.ts';
import styles from './desk.module.css';
import { formatSum, formatTime } from './desk-formats.ts';

interface Props {
  orders: readonly OrderRow[];
  /** Mails are shown to those who write to people. */
  showsMail: boolean;
}

export function OrderTable({ orders, showsMail }: Props) {
  if (orders.length === 0) return <p className={styles.soft}>{t('orders.none')}</p>;
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('orders.number')}</th>
            <th scope="col">{t('orders.placed')}</th>
            <th scope="col">{t('orders.shipsTo')}</th>
            {showsMail && <th scope="col">{t('orders.email')}</th>}
            <th scope="col">{t('orders.payment')}</th>
            <th scope="col">{t('orders.fulfillment')}</th>
            <th scope="col" className={styles.number}>
              {t('orders.pieces')}
            </th>
            <th scope="col" className={styles.number}>
              {t('orders.total')}
            </th>
          </tr>
        </thead>
        <tbody>
          {orders.map((order) => (
            <OrderTableRow key={order.number} order={order} showsMail={showsMail} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function OrderTableRow({ order, showsMail }: { order: OrderRow; showsMail: boolean }) {
  const { number, placedAt, email, name, country, pieces, state, paymentState, fulfillmentState } = order;
  return (
    <tr data-row>
      <td>
        <Link href={`/admin/orders/${number}`} prefetch={false}>
          {number}
        </Link>
      </td>
      <td>{formatTime(placedAt)}</td>
      <td>
        {name} <span className={styles.soft}>{country}</span>
      </td>
      {showsMail && <td>{email}</td>}
      <td>{t(`states.${paymentState}`)}</td>
      <td>
        {state === 'cancelled' ? t('states.cancelled') : t(`states.${fulfillmentState}`)}
        {order.attention && (
          <>
            {' '}
            <strong className={styles.out}>{t(`attention.${order.attention}`)}</strong>
          </>
        )}
      </td>
      <td className={styles.number}>{pieces}</td>
      <td className={styles.number}>{formatSum({ amount: order.total, currency: order.currency })}</td>
    </tr>
  );
}
