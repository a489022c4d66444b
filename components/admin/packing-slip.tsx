import Link from 'next/link';
import type { OrderDetail } from '#lib/admin/orders/queries.ts';
import { deskWordsIn, deskWords as t } from '#lib/admin/words.ts';
import { addressLines } from '#lib/orders/address-lines.ts';
import { leftToSend } from '#lib/orders/quantities.ts';
import desk from './desk.module.css';
import styles from './packing-slip.module.css';

interface Props {
  order: OrderDetail;
  parcelId: string | null;
}

/** A page for the parcel, in the buyer's language: where it goes and what is in it, to be ticked while packing. */
export function PackingSlip({ order, parcelId }: Props) {
  const say = deskWordsIn(order.locale);
  const parcel = order.parcels.find(({ id }) => id === parcelId);
  const lines = order.lines
    .map((line) => ({
      ...line,
      packed: parcel
        ? (parcel.pieces.find(({ position }) => position === line.position)?.quantity ?? 0)
        : leftToSend(line),
    }))
    .filter(({ packed }) => packed > 0);
  const date = new Intl.DateTimeFormat(order.locale, { dateStyle: 'long' }).format(order.placedAt);
  return (
    <>
      <p className={`${desk.tools} ${styles.screenOnly}`}>
        <Link href={`/admin/orders/${order.number}`} prefetch={false}>
          {t('order.title', { number: String(order.number) })}
        </Link>
        <span className={desk.soft}>{t('slip.print')}</span>
      </p>
      <article className={styles.slip} lang={order.locale}>
        <header className={styles.head}>
          <p className={styles.name}>MyClothes</p>
          <h1 className={styles.number}>{say('order.title', { number: String(order.number) })}</h1>
          <p>{date}</p>
        </header>
        <address className={styles.address}>
          {addressLines(order.shippingAddress, order.locale).join('\n')}
        </address>
        {lines.length === 0 && <p>{say('slip.nothing')}</p>}
        <table className={styles.pieces}>
          <thead>
            <tr>
              <th scope="col">{say('order.quantity')}</th>
              <th scope="col">{say('order.piece')}</th>
              <th scope="col">{say('order.sku')}</th>
              <th scope="col" className={styles.tick}>
                {say('slip.packed')}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.position}>
                <td>{line.packed}</td>
                <td>
                  {line.title} {line.variantTitle}
                </td>
                <td>{line.sku}</td>
                <td className={styles.tick}>
                  <span className={styles.box} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className={styles.thanks}>{say('slip.thanks')}</p>
      </article>
    </>
  );
}
