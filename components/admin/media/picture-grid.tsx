import Link from 'next/link';
import desk from '#components/admin/desk.module.css';
import type { PictureRow } from '#lib/admin/media/queries.ts';
import { deskWords as t } from '#lib/admin/words.ts';
import styles from './media.module.css';
import { Thumbnail } from './thumbnail.tsx';

export function PictureGrid({ pictures }: { pictures: readonly PictureRow[] }) {
  if (pictures.length === 0) return <p className={desk.soft}>{t('media.none')}</p>;
  return (
    <ul className={styles.grid}>
      {pictures.map((picture) => (
        <li key={picture.id} data-row>
          <Link className={styles.tile} href={`/admin/media/${picture.id}`} prefetch={false}>
            <Thumbnail picture={picture} />
            <span className={styles.name}>{picture.name || nameOf(picture.src)}</span>
            <span className={desk.soft}>
              {picture.width} × {picture.height}
            </span>
            <PictureMarks picture={picture} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** What is still to be done or waited for, in words. */
export function PictureMarks({ picture }: { picture: Pick<PictureRow, 'state' | 'needsWords'> }) {
  return (
    <>
      {picture.state === 'waiting' && <span className={desk.soft}>{t('media.waiting')}</span>}
      {picture.state === 'failed' && <span className={desk.out}>{t('media.failed')}</span>}
      {picture.needsWords && <span className={desk.out}>{t('media.needsWords')}</span>}
    </>
  );
}

const nameOf = (src: string) => src.split('/').at(-1) ?? src;
