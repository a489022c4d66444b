import type { CartView } from '#lib/cart/types.ts';
import type { Locale } from '#lib/catalog/types.ts';
import { fill } from '#lib/i18n/fill.ts';
import { formatMoney } from '#lib/money.ts';
import { CartLine } from './cart-line.tsx';
import styles from './cart-lines.module.css';
import type { CartWords } from './cart-words.ts';
import type { CartState } from './create-cart-state.ts';
import { EmptyCart } from './empty-cart.tsx';
import { lineName, problemText } from './problem-text.ts';
import { RemovedRow } from './removed-row.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import { useSeenPrices } from './use-seen-prices.ts';

interface Props {
  cart: CartState;
  locale: Locale;
  words: CartWords;
  heading: 'h2' | 'h3';
}

/** What is in the cart, what was just taken out of it, and why a change was taken back. */
export function CartLines({ cart, locale, words, heading }: Props) {
  const { view, problem, removed } = cart;
  const seen = useSeenPrices(view);
  const kept = useKeptFocus<HTMLDivElement>();
  if (!view) return null;
  const rows = view.lines.map((line, at) => (
    <CartLine
      key={line.variantId}
      {...{ line, at, locale, words, heading }}
      seenPrice={seen[line.variantId]}
    />
  ));
  if (removed) {
    rows.splice(removed.at, 0, <RemovedRow key="removed" {...{ removed, locale, words }} />);
  }
  return (
    <div {...kept} tabIndex={-1} className={styles.cart}>
      <p role="status" className="visually-hidden">
        {meantText(cart, view, words, locale)}
      </p>
      {problem && (
        <p role="alert" className={styles.problem}>
          {problemText(problem, words.problems, locale)}
        </p>
      )}
      {rows.length > 0 && (
        <ul className={styles.lines} aria-label={words.lines}>
          {rows}
        </ul>
      )}
      {view.lines.length === 0 && <EmptyCart locale={locale} words={words} />}
    </div>
  );
}

/** For those who do not see the line change. */
function meantText({ meant }: CartState, view: CartView, words: CartWords, locale: Locale): string {
  if (!meant?.line) return '';
  const { kind, quantity, line } = meant;
  const text = kind === 'add' ? words.nowAdded : quantity === 0 ? words.nowRemoved : words.nowSet;
  const subtotal = formatMoney(view.subtotal, locale);
  return fill(text, { title: lineName(line), count: quantity, subtotal });
}
