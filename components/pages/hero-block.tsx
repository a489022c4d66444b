import { BlockLink } from './block-link.tsx';
import { type BlockProps, pictureOf, say } from './block-props.ts';
import styles from './blocks.module.css';
import { PagePicture } from './page-picture.tsx';

const sizes = { beside: '(min-width: 60rem) 58vw, 100vw', wide: '100vw' };

/** One picture and one large line; the words never lie on the picture, so that both can be seen. */
export function HeroBlock({ block, pictures, locale, isFirst }: BlockProps<'hero'>) {
  const { title, text, link, linkLabel, layout } = block;
  const picture = pictureOf(pictures, block.picture);
  const Title = isFirst ? 'h1' : 'h2';
  return (
    <section className={layout === 'wide' ? styles.wide : styles.beside}>
      {picture && (
        <PagePicture
          className={styles.heroPicture}
          picture={picture}
          sizes={sizes[layout]}
          isFirst={isFirst}
        />
      )}
      <div className={styles.heroWords}>
        <Title className={styles.display}>{say(title, locale)}</Title>
        <div className={styles.lead}>
          {say(text, locale) && <p>{say(text, locale)}</p>}
          <BlockLink address={link} label={say(linkLabel, locale)} locale={locale} />
        </div>
      </div>
    </section>
  );
}
