import { sourceSetsOf } from '#lib/media/renditions.ts';
import type { PagePicture as Facts } from '#lib/pages/types.ts';
import styles from './blocks.module.css';

interface Props {
  picture: Facts;
  /** How wide it stands, for the browser to choose by. */
  sizes: string;
  isFirst?: boolean;
  className?: string | undefined;
}

/** One of the library's, in the smallest rendition that fills its place. */
export function PagePicture({ picture, sizes, isFirst = false, className }: Props) {
  const sets = sourceSetsOf(picture);
  return (
    <picture className={styles.sources}>
      {sets && <source type="image/avif" srcSet={sets.avif} sizes={sizes} />}
      {sets && <source type="image/webp" srcSet={sets.webp} sizes={sizes} />}
      <img
        className={className}
        src={picture.src}
        alt={picture.alt}
        width={picture.width}
        height={picture.height}
        style={{ objectPosition: picture.focus }}
        decoding="async"
        loading={isFirst ? 'eager' : 'lazy'}
        {...(isFirst && { fetchPriority: 'high' as const })}
      />
    </picture>
  );
}
