import type { CartProblemWords } from '#components/cart/cart-words.ts';
import type { PriceWords } from '#components/ui/price.tsx';

export interface StageWords extends PriceWords {
  /** `from {price}` */
  from: string;
  gallery: string;
  noPicture: string;
  /** `Choose {option}`, filled for the last option. */
  choose: string;
  variant: string;
  add: string;
  added: string;
  /** Said when the piece is in the cart. */
  addedNote: string;
  toCart: string;
  sold: string;
  soldOut: string;
  allSoldOut: string;
  /** By variant id, for those of which few are left: `Two left in M`. */
  left: Record<string, string>;
  /** `{count} left` */
  leftShort: string;
  problems: CartProblemWords;
}
