import { useFormatter, useTranslations } from 'next-intl';
import type { Locale } from '#lib/catalog/types.ts';
import { formatMoney } from '#lib/money.ts';
import type { OrderEventView, OrderView } from '#lib/orders/types.ts';
import styles from './order-timeline.module.css';

interface Props {
  order: OrderView;
  locale: Locale;
}

/** What has happened to an order, newest last, and where its parcels are to be followed. */
export function OrderTimeline({ order, locale }: Props) {
  const t = useTranslations('order');
  const format = useFormatter();
  const owed = order.refunds.filter(({ status }) => status !== 'succeeded');
  const sayEvent = ({ kind, amount }: OrderEventView) =>
    t(`happened.${kind}`, { amount: amount ? formatMoney(amount, locale) : '' });
  return (
    <section aria-labelledby="history">
      <h2 id="history" className={styles.heading}>
        {t('history')}
      </h2>
      <ol className={styles.events}>
        {order.events.map((event) => (
          <li key={`${event.kind} ${event.at}`} className={styles.event}>
            <time dateTime={event.at} className={styles.time}>
              {format.dateTime(new Date(event.at), { dateStyle: 'medium' })}
            </time>
            <div>
              <p>{sayEvent(event)}</p>
              {event.kind === 'fulfilled' && <Parcel order={order} parcelId={event.parcelId} />}
              {event.answer && <p className={styles.soft}>{event.answer}</p>}
            </div>
          </li>
        ))}
      </ol>
      {owed.map(({ id, amount }) => (
        <p key={id} className={styles.owed}>
          {t('owed', { amount: formatMoney(amount, locale) })}
        </p>
      ))}
    </section>
  );
}

function Parcel({ order, parcelId }: { order: OrderView; parcelId: string | null }) {
  const t = useTranslations('order');
  const parcel = order.parcels.find(({ id }) => id === parcelId);
  if (!parcel) return null;
  const { carrier, trackingNumber, trackingUrl, pieces } = parcel;
  const isPart = order.parcels.length > 1 || order.fulfillmentState === 'partially_fulfilled';
  const names = pieces.map(({ position, quantity }) => {
    const line = order.lines.find((one) => one.position === position);
    return `${[line?.title, line?.variantTitle].filter(Boolean).join(', ')} × ${quantity}`;
  });
  return (
    <div className={styles.soft}>
      {isPart && names.map((name) => <p key={name}>{name}</p>)}
      {carrier && <p>{t('by_carrier', { carrier })}</p>}
      {trackingUrl ? (
        <a className={styles.link} href={trackingUrl} rel="noreferrer">
          {t('track', { number: trackingNumber ?? '' })}
        </a>
      ) : (
        trackingNumber && <p>{t('parcel', { number: trackingNumber })}</p>
      )}
    </div>
  );
}
