import button from '#components/ui/button.module.css';
import type { Locale } from '#lib/catalog/types.ts';
import { fill } from '#lib/i18n/fill.ts';
import { localePath } from '#lib/i18n/locale.ts';
import styles from './cart-lines.module.css';
import { cartState } from './cart-state.ts';
import type { CartWords } from './cart-words.ts';
import type { RemovedLine } from './create-cart-state.ts';
import { lineName } from './problem-text.ts';

interface Props {
  removed: RemovedLine;
  locale: Locale;
  words: CartWords;
}

/** Stands where the line stood, until something else is changed. */
export function RemovedRow({ removed, locale, words }: Props) {
  return (
    <li className={styles.removed} data-line={removed.variantId}>
      <p>{removed.line ? fill(words.removedPiece, { title: lineName(removed.line) }) : words.removed}</p>
      <form
        method="post"
        action="/api/cart/lines"
        onSubmit={(event) => {
          event.preventDefault();
          cartState.undo();
        }}
      >
        <input type="hidden" name="variantId" value={removed.variantId} />
        <input type="hidden" name="quantity" value={removed.quantity} />
        <input type="hidden" name="redirectTo" value={localePath(locale, '/cart')} />
        <button type="submit" className={button.text}>
          {words.undo}
        </button>
      </form>
    </li>
  );
}
