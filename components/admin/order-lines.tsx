import Link from 'next/link';
import type { OrderDetail } from '#lib/admin/orders/queries.ts';
import { deskWords as t } from '#lib/admin/words.ts';
import { leftToSend } from '#lib/orders/quantities.ts';
import styles from './desk.module.css';
import { formatSum } from './desk-formats.ts';

/** The pieces, and how the total comes about. */
export function OrderLines({ order }: { order: OrderDetail }) {
  const say = (amount: number) => formatSum({ amount, currency: order.currency });
  const sums: [string, number][] = [
    [t('order.subtotal'), order.subtotal],
    ...(order.discountTotal > 0 ? [[t('order.discount'), -order.discountTotal] as [string, number]] : []),
    [t('order.shipping', { method: order.shippingMethod }), order.shippingTotal],
    [order.taxIncluded ? t('order.taxIncluded') : t('order.tax'), order.taxTotal],
    [t('order.total'), order.total],
  ];
  return (
    <section aria-label={t('order.lines')} className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('order.sku')}</th>
            <th scope="col" className={styles.wide}>
              {t('order.piece')}
            </th>
            <th scope="col" className={styles.number}>
              {t('order.quantity')}
            </th>
            <th scope="col">{t('order.done')}</th>
            <th scope="col" className={styles.number}>
              {t('order.unitPrice')}
            </th>
            <th scope="col" className={styles.number}>
              {t('order.lineTotal')}
            </th>
          </tr>
        </thead>
        <tbody>
          {order.lines.map((line) => (
            <tr key={line.id}>
              <td>
                {line.variantId ? (
                  <Link href={`/admin/stock/${line.variantId}`} prefetch={false}>
                    {line.sku}
                  </Link>
                ) : (
                  line.sku
                )}
              </td>
              <td className={styles.wide}>
                {line.title} <span className={styles.soft}>{line.variantTitle}</span>
              </td>
              <td className={styles.number}>{line.quantity}</td>
              <td className={styles.soft}>{doneOf(line)}</td>
              <td className={styles.number}>{say(line.unitPrice)}</td>
              <td className={styles.number}>{say(line.total)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          {sums.map(([name, amount]) => (
            <tr key={name}>
              <th scope="row" colSpan={5} className={styles.number}>
                {name}
              </th>
              <td className={styles.number}>{say(amount)}</td>
            </tr>
          ))}
        </tfoot>
      </table>
    </section>
  );
}

/** What has become of the pieces of a line. */
function doneOf(line: OrderDetail['lines'][number]): string {
  const counts = [
    [leftToSend(line), 'toSend'],
    [line.fulfilledQuantity - line.returnedQuantity, 'sent'],
    [line.returnedQuantity, 'back'],
    [line.cancelledQuantity, 'calledOff'],
    [line.refundedQuantity, 'paidBack'],
  ] as const;
  return counts
    .filter(([count]) => count > 0)
    .map(([count, word]) => t(`pieces.${word}`, { count: String(count) }))
    .join(', ');
}
