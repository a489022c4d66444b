import Link from 'next/link';
import { deskWords as t } from '#lib/admin/words.ts';
import styles from './desk.module.css';

interface Props {
  path: string;
  query: Record<string, string | undefined>;
  isFirst: boolean;
  /** The number to go on before; null on the last page. */
  next: number | null;
}

export function Pager({ path, query, isFirst, next }: Props) {
  const kept = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const address = (...more: [string, string][]) => {
    const params = new URLSearchParams([...kept, ...more]).toString();
    return params ? `${path}?${params}` : path;
  };
  return (
    <nav className={styles.pages}>
      {!isFirst && (
        <Link href={address()} prefetch={false}>
          {t('products.first')}
        </Link>
      )}
      {next !== null && (
        <Link href={address(['before', String(next)])} prefetch={false} rel="next">
          {t('products.next')}
        </Link>
      )}
    </nav>
  );
}
