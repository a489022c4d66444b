import type { PriceWords } from '#components/ui/price.tsx';

/** The words of a card; templates stay templates, since cards are also made in the browser. */
export interface CardWords extends PriceWords {
  /** `from {price}` */
  from: string;
  /** `No. {number}` */
  number: string;
  soldOut: string;
  noPicture: string;
  /** `Keep {title} for later` */
  keep: string;
  keepFailed: string;
  /** `{count} colours` */
  colours: string;
}
