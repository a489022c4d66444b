import type { Locale } from '#lib/catalog/types.ts';
import { fill } from '#lib/i18n/fill.ts';
import { formatMoney, type Money } from '#lib/money.ts';
import styles from './price.module.css';

export interface PriceWords {
  /** `from {price}` */
  from: string;
  was: string;
  now: string;
}

interface Props {
  locale: Locale;
  price: Money;
  compareAtPrice: Money | null;
  isFrom?: boolean;
  words: PriceWords;
}

export function Price({ locale, price, compareAtPrice, isFrom = false, words }: Props) {
  const text = formatMoney(price, locale);
  const shown = isFrom ? fill(words.from, { price: text }) : text;
  const isSale = compareAtPrice !== null && compareAtPrice.amount > price.amount;
  if (!isSale) return <span className={styles.price}>{shown}</span>;
  return (
    <span className={styles.price}>
      <span className="visually-hidden">{words.now} </span>
      <ins className={styles.sale}>{shown}</ins> <span className="visually-hidden">{words.was} </span>
      <del className={styles.was}>{formatMoney(compareAtPrice, locale)}</del>
    </span>
  );
}
