import { type BlockProps, pictureOf, say } from './block-props.ts';
import styles from './blocks.module.css';
import { PagePicture } from './page-picture.tsx';

export function EditorialBlock({ block, pictures, locale, isFirst }: BlockProps<'editorial'>) {
  const picture = pictureOf(pictures, block.picture);
  const title = say(block.title, locale);
  return (
    <section className={styles.editorial} data-side={block.side} data-picture={picture !== null}>
      {picture && (
        <PagePicture
          className={styles.editorialPicture}
          picture={picture}
          sizes="(min-width: 60rem) 50vw, 100vw"
          isFirst={isFirst}
        />
      )}
      <div className={styles.editorialWords}>
        {title && <h2 className={styles.title}>{title}</h2>}
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: sanitized when it was kept, by lib/pages/clean-blocks.ts */}
        <div className={styles.prose} dangerouslySetInnerHTML={{ __html: say(block.text, locale) }} />
      </div>
    </section>
  );
}
