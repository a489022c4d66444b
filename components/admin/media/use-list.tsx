import Link from 'next/link';
import desk from '#components/admin/desk.module.css';
import { deskWords as t } from '#lib/admin/words.ts';
import type { PictureUse } from '#lib/media/uses.ts';

const deskPath = { product: '/admin/products', page: '/admin/pages' };

export function UseList({ uses }: { uses: readonly PictureUse[] }) {
  if (uses.length === 0) return <p className={desk.soft}>{t('media.unused')}</p>;
  return (
    <ul>
      {uses.map(({ kind, id, handle, title }) => (
        <li key={kind + id}>
          <span className={desk.soft}>{t(`media.kinds.${kind}`)}</span>{' '}
          {kind === 'collection' ? (
            <a href={`/collections/${handle}`}>{title}</a>
          ) : (
            <Link href={`${deskPath[kind]}/${id}`} prefetch={false}>
              {title}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
