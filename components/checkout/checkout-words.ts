import type { CartWords } from '#components/cart/cart-words.ts';
import type en from '#messages/en.json';

type Messages = typeof en;

/** All of the form's words; `place` and the like keep their `{total}`. */
export interface CheckoutWords {
  checkout: Messages['checkout'];
  cart: Pick<CartWords, 'gone' | 'withdrawn' | 'onlyLeft' | 'remove' | 'removeOf' | 'reservation'>;
  fields: Record<string, string>;
  problems: Record<string, string>;
  /** By what the provider or the promotion says. */
  declines: Record<string, string>;
  discounts: Record<string, string>;
}
