'use client';

import type { Locale } from '#lib/catalog/types.ts';
import styles from './cart-editor.module.css';
import { CartLines } from './cart-lines.tsx';
import { CartTotal } from './cart-total.tsx';
import type { CartWords } from './cart-words.ts';
import type { CartState } from './create-cart-state.ts';
import { useCartFrom } from './use-cart.ts';

interface Props {
  locale: Locale;
  start: CartState;
  words: CartWords;
}

/** The cart as a page, made of forms that work by themselves; a script only spares the page loads. */
export function CartEditor({ locale, start, words }: Props) {
  const cart = useCartFrom(start);
  const { view, isSaving } = cart;
  return (
    <div className={styles.cart}>
      <CartLines {...{ cart, locale, words }} heading="h2" />
      {view && view.lines.length > 0 && (
        <div className={styles.aside}>
          <CartTotal {...{ view, isSaving, locale, words }} />
        </div>
      )}
    </div>
  );
}
