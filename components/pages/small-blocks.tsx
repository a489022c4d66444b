import { type BlockProps, pictureOf, say } from './block-props.ts';
import { BlockSection } from './block-section.tsx';
import styles from './blocks.module.css';

export function QuoteBlock({ block, locale }: BlockProps<'quote'>) {
  const by = say(block.by, locale);
  return (
    <figure className={styles.quote}>
      <blockquote>
        <p>{say(block.text, locale)}</p>
      </blockquote>
      {by && <figcaption>{by}</figcaption>}
    </figure>
  );
}

/** Starts when it is asked to, and fetches nothing before. */
export function VideoBlock({ block, pictures, locale }: BlockProps<'video'>) {
  const poster = pictureOf(pictures, block.poster);
  const caption = say(block.caption, locale);
  if (!block.video) return null;
  return (
    <BlockSection id={block.id} title={say(block.title, locale)}>
      <figure className={styles.video}>
        <video
          src={block.video}
          poster={poster?.src}
          controls
          playsInline
          preload="none"
          {...(poster && { width: poster.width, height: poster.height })}
          aria-label={caption || poster?.alt}
        />
        {caption && <figcaption>{caption}</figcaption>}
      </figure>
    </BlockSection>
  );
}

/** Air, with a seam through it where one is wanted. */
export function SpacerBlock({ block: { size, line } }: BlockProps<'spacer'>) {
  return <div className={styles.spacer} data-size={size} data-line={line} aria-hidden="true" />;
}
