import button from '#components/ui/button.module.css';
import type { CartView } from '#lib/cart/types.ts';
import type { Locale } from '#lib/catalog/types.ts';
import { localePath } from '#lib/i18n/locale.ts';
import { formatMoney } from '#lib/money.ts';
import styles from './cart-total.module.css';
import type { CartWords } from './cart-words.ts';

interface Props {
  view: CartView;
  isSaving: boolean;
  locale: Locale;
  words: CartWords;
}

export function CartTotal({ view, isSaving, locale, words }: Props) {
  return (
    <div className={styles.total}>
      <dl aria-busy={isSaving}>
        <dt>{words.subtotal}</dt>
        <dd>{formatMoney(view.subtotal, locale)}</dd>
      </dl>
      <p className={styles.note}>{words.note}</p>
      <a className={`${button.solid} ${button.wide}`} href={localePath(locale, '/checkout')}>
        {words.checkout}
      </a>
    </div>
  );
}
