import { Price } from '#components/ui/price.tsx';
import type { Locale, Variant } from '#lib/catalog/types.ts';
import type { StageWords } from './stage-words.ts';
import styles from './variant-price.module.css';

interface Props {
  locale: Locale;
  /** The chosen one, or all that may be chosen: then the lowest price. */
  variants: Variant[];
  words: StageWords;
}

export function VariantPrice({ locale, variants, words }: Props) {
  const [first, ...others] = variants;
  if (!first) return null;
  const lowest = others.reduce((best, next) => (next.price.amount < best.price.amount ? next : best), first);
  return (
    <p className={styles.price}>
      <Price
        locale={locale}
        price={lowest.price}
        compareAtPrice={lowest.compareAtPrice}
        from={variants.some(({ price }) => price.amount !== lowest.price.amount) ? words.from : null}
        words={words}
      />
    </p>
  );
}
