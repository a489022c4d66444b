import type en from '#messages/en.json';

type Messages = typeof en;

/** All of the form's words; `place` and the like keep their `{total}`. */
export interface CheckoutWords {
  checkout: Messages['checkout'];
  fields: Record<string, string>;
  problems: Record<string, string>;
}
