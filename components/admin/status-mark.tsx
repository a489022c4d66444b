import type { ProductStatus } from '#lib/admin/products/queries.ts';
import { deskWords as t } from '#lib/admin/words.ts';
import styles from './desk.module.css';

export function StatusMark({ status }: { status: ProductStatus }) {
  return <span className={`${styles.status} ${styles[status] ?? ''}`}>{t(`statuses.${status}`)}</span>;
}
