import Link from 'next/link';
import { archiveNumber } from '#components/product/archive-number.ts';
import type { ProductRow } from '#lib/admin/products/queries.ts';
import { deskWords as t } from '#lib/admin/words.ts';
import styles from './desk.module.css';
import { formatAmount, formatCount, formatTime } from './desk-formats.ts';
import { StatusMark } from './status-mark.tsx';

export function ProductTable({ products }: { products: readonly ProductRow[] }) {
  if (products.length === 0) return <p className={styles.soft}>{t('products.none')}</p>;
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('products.number')}</th>
            <th scope="col" className={styles.wide}>
              {t('products.name')}
            </th>
            <th scope="col">{t('products.status')}</th>
            <th scope="col" className={styles.number}>
              {t('products.variants')}
            </th>
            <th scope="col" className={styles.number}>
              {t('products.price')}
            </th>
            <th scope="col" className={styles.number}>
              {t('products.stock')}
            </th>
            <th scope="col" className={styles.number}>
              {t('products.updated')}
            </th>
          </tr>
        </thead>
        <tbody>
          {products.map((product) => (
            <tr key={product.id} data-row>
              <td className="figures">{archiveNumber(product.number)}</td>
              <td className={styles.wide}>
                <Link href={`/admin/products/${product.id}`} prefetch={false}>
                  {product.title}
                </Link>
              </td>
              <td>
                <StatusMark status={product.status} />
              </td>
              <td className={styles.number}>{formatCount(product.variants)}</td>
              <td className={styles.number}>{priceRange(product)}</td>
              <td className={`${styles.number} ${product.stock === 0 ? styles.out : ''}`}>
                {formatCount(product.stock)}
              </td>
              <td className={`${styles.number} ${styles.soft}`}>{formatTime(product.updatedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function priceRange({ price, priceMax }: ProductRow): string {
  if (price === null || priceMax === null) return '–';
  return price === priceMax ? formatAmount(price) : `${formatAmount(price)} – ${formatAmount(priceMax)}`;
}
