'use client';

import button from '#components/ui/button.module.css';
import { IntentLink } from '#components/ui/intent-link.tsx';
import type { CartView } from '#lib/cart/types.ts';
import type { Locale } from '#lib/catalog/types.ts';
import { localePath } from '#lib/i18n/locale.ts';
import { formatMoney } from '#lib/money.ts';
import type { RemovedLine } from './cart-arithmetic.ts';
import styles from './cart-editor.module.css';
import { CartLine } from './cart-line.tsx';
import type { CartWords } from './cart-words.ts';
import { useCart } from './use-cart.ts';

interface Props {
  locale: Locale;
  initial: CartView;
  initialProblem: string | null;
  initialRemoved: RemovedLine | null;
  words: CartWords;
}

/** Made of forms that work by themselves; a script only spares the page loads. */
export function CartEditor({ locale, words, ...start }: Props) {
  const { view, problem, removed, isSaving, setQuantity, undo } = useCart({ locale, ...start });
  return (
    <div className={styles.cart}>
      <div>
        {problem && (
          <p role="alert" className={styles.problem}>
            {words.problems[problem] ?? words.problems.unknown}
          </p>
        )}
        {removed && (
          <form
            method="post"
            action="/api/cart/lines"
            className={styles.removed}
            onSubmit={(event) => {
              event.preventDefault();
              undo();
            }}
          >
            <input type="hidden" name="variantId" value={removed.variantId} />
            <input type="hidden" name="quantity" value={removed.quantity} />
            <input type="hidden" name="redirectTo" value={localePath(locale, '/cart')} />
            <p role="status">{words.removed}</p>
            <button type="submit" className={button.text}>
              {words.undo}
            </button>
          </form>
        )}
        {view.lines.length === 0 ? (
          <Empty locale={locale} words={words} />
        ) : (
          <ul className={styles.lines} aria-label={words.lines}>
            {view.lines.map((line) => (
              <CartLine key={line.id} line={line} locale={locale} words={words} onQuantity={setQuantity} />
            ))}
          </ul>
        )}
      </div>
      {view.lines.length > 0 && (
        <div className={styles.total}>
          <dl aria-live="polite" aria-busy={isSaving}>
            <dt>{words.subtotal}</dt>
            <dd>{formatMoney(view.subtotal, locale)}</dd>
          </dl>
          <p className={styles.note}>{words.note}</p>
          <a className={`${button.solid} ${button.wide}`} href={localePath(locale, '/checkout')}>
            {words.checkout}
          </a>
        </div>
      )}
    </div>
  );
}

function Empty({ locale, words }: { locale: Locale; words: CartWords }) {
  return (
    <div className={styles.empty}>
      <img src="/cut/pocket.svg" alt="" width={190} height={200} />
      <div>
        <p className={styles.emptyTitle}>{words.empty}</p>
        <p className={styles.note}>{words.emptyHint}</p>
        <IntentLink className={button.text} href={localePath(locale, '/search?sort=newest')}>
          {words.browse}
        </IntentLink>
      </div>
    </div>
  );
}
