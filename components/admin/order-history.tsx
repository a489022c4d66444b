import type { OrderDetail } from '#lib/admin/orders/queries.ts';
import { deskSayEvent, deskWords as t } from '#lib/admin/words.ts';
import styles from './desk.module.css';
import { formatSum, formatTime } from './desk-formats.ts';

interface EventData {
  amount?: number;
  pieces?: { position: number; quantity: number }[];
  carrier?: string | null;
  trackingNumber?: string | null;
  reason?: string;
  answer?: string;
  note?: string;
  mail?: string;
  code?: string;
}

/** All that has happened to an order, by whom, the newest last. */
export function OrderHistory({ order }: { order: OrderDetail }) {
  return (
    <section aria-labelledby="history">
      <h2 id="history" className={styles.heading}>
        {t('order.events')}
      </h2>
      {order.events.length === 0 && <p className={styles.soft}>{t('order.noEvents')}</p>}
      <ol className={styles.happenings}>
        {order.events.map(({ id, kind, data, createdAt, actor }) => (
          <li key={id}>
            <span>{deskSayEvent(kind)}</span> {factsOf(order, data as EventData).join(', ')}{' '}
            <span className={styles.soft}>
              {formatTime(createdAt)}
              {actor && `, ${actor}`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function factsOf({ currency, lines }: OrderDetail, data: EventData): string[] {
  const pieces = (data.pieces ?? []).map(({ position, quantity }) => {
    const line = lines.find((each) => each.position === position);
    return `${line?.sku ?? position} × ${quantity}`;
  });
  return [
    data.amount !== undefined && formatSum({ amount: data.amount, currency }),
    ...pieces,
    data.carrier,
    data.trackingNumber,
    data.reason,
    data.answer,
    data.note,
    data.mail && deskSayEvent(`mail_${data.mail}`),
    data.code,
  ].filter((fact): fact is string => Boolean(fact));
}
