import Link from 'next/link';
import type { StockRow } from '#lib/admin/stock/queries.ts';
import { deskWords as t } from '#lib/admin/words.ts';
import styles from './desk.module.css';
import { formatCount } from './desk-formats.ts';

export function StockTable({ rows }: { rows: readonly StockRow[] }) {
  if (rows.length === 0) return <p className={styles.soft}>{t('stock.none')}</p>;
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('product.sku')}</th>
            <th scope="col" className={styles.wide}>
              {t('products.name')}
            </th>
            <th scope="col">{t('product.variant')}</th>
            <th scope="col" className={styles.number}>
              {t('stock.available')}
            </th>
            <th scope="col" className={styles.number}>
              {t('stock.reserved')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ variantId, sku, title, variant, available, reserved }) => (
            <tr key={variantId} data-row>
              <td>
                <Link href={`/admin/stock/${variantId}`} prefetch={false}>
                  {sku}
                </Link>
              </td>
              <td className={styles.wide}>{title}</td>
              <td>{variant || '–'}</td>
              <td className={`${styles.number} ${available === 0 ? styles.out : ''}`}>
                {formatCount(available)}
              </td>
              <td className={`${styles.number} ${styles.soft}`}>{formatCount(reserved)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
