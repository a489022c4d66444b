import { photographSources } from '#lib/catalog/picture-sources.ts';
import type { Picture as PictureFacts } from '#lib/catalog/types.ts';
import { sourceSetsOf } from '#lib/media/renditions.ts';
import styles from './picture.module.css';

interface Props {
  picture: PictureFacts | null;
  /** Said in place of a picture that is missing; empty where the words beside it suffice. */
  missing: string;
  /** The first to be seen on its page. */
  isFirst?: boolean;
  isDecorative?: boolean;
  /** How wide it is shown, as for `img`; a thumbnail unless said. */
  sizes?: string;
  className?: string | undefined;
}

/** A garment on its ground; without a picture, the outline that waits for one. */
export function Picture({
  picture,
  missing,
  isFirst = false,
  isDecorative = false,
  sizes = '8rem',
  className,
}: Props) {
  const ground = [styles.ground, className].filter(Boolean).join(' ');
  if (!picture) {
    return (
      <span className={ground}>
        <span className={styles.missing}>{missing}</span>
      </span>
    );
  }
  const sources = photographSources(picture.src) ?? sourceSetsOf(picture);
  const image = (
    <img
      className={styles.picture}
      src={picture.src}
      alt={isDecorative ? '' : picture.alt}
      width={picture.width}
      height={picture.height}
      decoding="async"
      loading={isFirst ? 'eager' : 'lazy'}
      {...(isFirst && { fetchPriority: 'high' as const })}
    />
  );
  return (
    <span className={ground}>
      {sources ? (
        <picture>
          <source type="image/avif" srcSet={sources.avif} sizes={sizes} />
          <source type="image/webp" srcSet={sources.webp} sizes={sizes} />
          {image}
        </picture>
      ) : (
        image
      )}
    </span>
  );
}
