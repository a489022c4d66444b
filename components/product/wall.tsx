import type { ProductCard as Card, Locale } from '#lib/catalog/types.ts';
import type { CardWords } from './card-words.ts';
import { ProductCard } from './product-card.tsx';
import styles from './wall.module.css';

interface Props {
  cards: Card[];
  locale: Locale;
  words: CardWords;
  /** The wall is what is seen first on its page. */
  isFirst?: boolean;
  heading?: 'h2' | 'h3';
}

/** Garments at one scale, hung from one rail. */
export function Wall({ cards, locale, words, isFirst = false, heading = 'h2' }: Props) {
  return (
    <ul className={styles.wall}>
      {cards.map((card, place) => (
        <li key={card.id}>
          <ProductCard
            card={card}
            locale={locale}
            words={words}
            isFirst={isFirst && place < 2}
            heading={heading}
          />
        </li>
      ))}
    </ul>
  );
}
