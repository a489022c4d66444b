import { IntentLink } from '#components/ui/intent-link.tsx';
import { Picture } from '#components/ui/picture.tsx';
import { Price } from '#components/ui/price.tsx';
import { WishButton } from '#components/wishlist/wish-button.tsx';
import type { ProductCard as Card, Locale } from '#lib/catalog/types.ts';
import { fill } from '#lib/i18n/fill.ts';
import { localePath } from '#lib/i18n/locale.ts';
import { archiveNumber } from './archive-number.ts';
import type { CardWords } from './card-words.ts';
import styles from './product-card.module.css';
import { Swatches } from './swatches.tsx';

interface Props {
  card: Card;
  locale: Locale;
  words: CardWords;
  isFirst?: boolean;
  /** One below the heading that the wall hangs under. */
  heading?: 'h2' | 'h3';
}

/** As wide as the wall's columns are. */
const sizes = '(min-width: 120rem) 15vw, (min-width: 68rem) 22vw, (min-width: 44rem) 30vw, 45vw';

/** One hanger on the wall: the garment, and beneath it number, name, price and cloths. */
export function ProductCard({ card, locale, words, isFirst = false, heading: Heading = 'h2' }: Props) {
  return (
    <article className={styles.card}>
      <IntentLink className={styles.link} href={localePath(locale, `/products/${card.handle}`)}>
        <span className={styles.views}>
          <Picture
            picture={card.image}
            missing={words.noPicture}
            isFirst={isFirst}
            sizes={sizes}
            isDecorative
          />
          {card.hoverImage && (
            <span className={styles.second}>
              <Picture picture={card.hoverImage} missing="" sizes={sizes} isDecorative />
            </span>
          )}
        </span>
        <span className={styles.number}>{fill(words.number, { number: archiveNumber(card.number) })}</span>
        <Heading className={styles.title}>{card.title}</Heading>
      </IntentLink>
      <WishButton
        locale={locale}
        productId={card.id}
        words={{ keep: fill(words.keep, { title: card.title }), failed: words.keepFailed }}
        className={styles.keep}
      />
      <p className={styles.facts}>
        <Price
          locale={locale}
          price={card.price}
          compareAtPrice={card.compareAtPrice}
          from={card.hasPriceRange ? words.from : null}
          words={words}
        />
        {!card.available && <span className={styles.soldOut}>{words.soldOut}</span>}
      </p>
      <Swatches swatches={card.swatches} label={fill(words.colours, { count: card.swatches.length })} />
    </article>
  );
}
