import type { MouseEvent } from 'react';
import button from '#components/ui/button.module.css';
import type { CartView } from '#lib/cart/types.ts';
import type { Locale } from '#lib/catalog/types.ts';
import { localePath } from '#lib/i18n/locale.ts';
import { formatMoney } from '#lib/money.ts';
import { cartState } from './cart-state.ts';
import styles from './cart-total.module.css';
import type { CartWords } from './cart-words.ts';

interface Props {
  view: CartView;
  isSaving: boolean;
  locale: Locale;
  words: CartWords;
}

/** Not before the last change has been answered, nor past one that was taken back. */
async function leaveSettled(event: MouseEvent<HTMLAnchorElement>): Promise<void> {
  if (!cartState.get().isSaving) return;
  event.preventDefault();
  // Where links close what they stand in, this one does not yet.
  event.stopPropagation();
  const { href } = event.currentTarget;
  await cartState.settled();
  if (!cartState.get().problem) window.location.assign(href);
}

export function CartTotal({ view, isSaving, locale, words }: Props) {
  return (
    <div className={styles.total}>
      <dl aria-busy={isSaving}>
        <dt>{words.subtotal}</dt>
        <dd>{formatMoney(view.subtotal, locale)}</dd>
      </dl>
      <p className={styles.note}>{words.note}</p>
      <a
        className={`${button.solid} ${button.wide}`}
        href={localePath(locale, '/checkout')}
        onClick={leaveSettled}
      >
        {words.checkout}
      </a>
    </div>
  );
}
