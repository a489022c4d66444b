import Link from 'next/link';
import type { StockChangeRow } from '#lib/admin/stock/queries.ts';
import { deskWords as t } from '#lib/admin/words.ts';
import styles from './desk.module.css';
import { formatTime } from './desk-formats.ts';

interface Props {
  changes: readonly StockChangeRow[];
  linksOrders: boolean;
}

/** What came and went, and why, the newest first. */
export function StockChanges({ changes, linksOrders }: Props) {
  return (
    <section aria-labelledby="changes">
      <h2 id="changes" className={styles.heading}>
        {t('stock.changes')}
      </h2>
      {changes.length === 0 && <p className={styles.soft}>{t('stock.noChanges')}</p>}
      <table className={styles.table}>
        <tbody>
          {changes.map(({ id, at, location, delta, reason, note, actor, orderNumber }) => (
            <tr key={id}>
              <td className={styles.number}>{delta > 0 ? `+${delta}` : `−${-delta}`}</td>
              <td className={styles.wide}>
                {t(`stockReasons.${reason}`)}{' '}
                {orderNumber !== null &&
                  (linksOrders ? (
                    <Link href={`/admin/orders/${orderNumber}`} prefetch={false}>
                      {orderNumber}
                    </Link>
                  ) : (
                    orderNumber
                  ))}{' '}
                {note}
                <div className={styles.soft}>
                  {[location, actor, formatTime(at)].filter(Boolean).join(', ')}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
