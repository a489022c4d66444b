import Link from 'next/link';
import { deskWords as t } from '#lib/admin/words.ts';
import styles from './desk.module.css';
import { deskAddress } from './desk-address.ts';

interface Props {
  path: string;
  query: Record<string, string | undefined>;
  isFirst: boolean;
  /** What to go on before; null on the last page. */
  next: number | string | null;
}

export function Pager({ path, query, isFirst, next }: Props) {
  if (isFirst && next === null) return null;
  return (
    <nav className={styles.pages} aria-label={t('products.pages')}>
      {!isFirst && (
        <Link href={deskAddress(path, query)} prefetch={false}>
          {t('products.first')}
        </Link>
      )}
      {next !== null && (
        <Link href={deskAddress(path, { ...query, before: String(next) })} prefetch={false} rel="next">
          {t('products.next')}
        </Link>
      )}
    </nav>
  );
}
