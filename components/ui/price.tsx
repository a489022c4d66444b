import type { Locale } from '#lib/catalog/types.ts';
import { fill } from '#lib/i18n/fill.ts';
import { formatMoney, type Money } from '#lib/money.ts';
import styles from './price.module.css';

export interface PriceWords {
  was: string;
  now: string;
}

interface Props {
  locale: Locale;
  price: Money;
  compareAtPrice: Money | null;
  /** `from {price}`, for the lowest of several. */
  from?: string | null;
  words: PriceWords;
}

export function Price({ locale, price, compareAtPrice, from = null, words }: Props) {
  const text = formatMoney(price, locale);
  const shown = from ? fill(from, { price: text }) : text;
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
