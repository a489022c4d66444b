'use client';

import { type ReactNode, type SubmitEvent, useState } from 'react';
import { addToCart } from '#components/cart/cart-state.ts';
import { drawerDoor } from '#components/cart/drawer-door.ts';
import { problemText } from '#components/cart/problem-text.ts';
import { useCart } from '#components/cart/use-cart.ts';
import { count } from '#components/measure/count.ts';
import button from '#components/ui/button.module.css';
import { IntentLink } from '#components/ui/intent-link.tsx';
import type { CartLineView } from '#lib/cart/types.ts';
import type { Locale } from '#lib/catalog/types.ts';
import { localePath } from '#lib/i18n/locale.ts';
import styles from './buy-form.module.css';
import type { StageWords } from './stage-words.ts';

interface Props {
  locale: Locale;
  /** What one piece of the chosen variant will be in the cart. */
  line: CartLineView | undefined;
  isSoldOut: boolean;
  words: StageWords;
  children: ReactNode;
}

/** Posts by itself where no script runs; with one it stays on the page and shows the cart over it. */
export function BuyForm({ locale, line, isSoldOut, words, children }: Props) {
  const { view, problem, isSaving } = useCart();
  const [lastAdded, setLastAdded] = useState<string | null>(null);

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!line) return;
    addToCart(line);
    count('add_to_cart', line.handle);
    setLastAdded(line.variantId);
    void drawerDoor.open();
  };

  const isLast = line !== undefined && line.variantId === lastAdded;
  const refusal = isLast && problem?.line?.variantId === lastAdded ? problem : null;
  const isAdded =
    isLast && !isSaving && view?.lines.some(({ variantId }) => variantId === lastAdded) === true;
  return (
    <form
      method="post"
      action="/api/cart/lines"
      onSubmit={submit}
      onPointerEnter={drawerDoor.prepare}
      onFocus={drawerDoor.prepare}
    >
      {children}
      <input type="hidden" name="quantity" value="1" />
      <input type="hidden" name="redirectTo" value={localePath(locale, '/cart')} />
      {/* This page is the same for everyone, so it cannot say why. */}
      <input type="hidden" name="refusedTo" value={localePath(locale, '/cart')} />
      <p className={styles.left}>{line && words.left[line.variantId]}</p>
      <button type="submit" className={`${button.solid} ${button.wide}`} disabled={isSoldOut}>
        {label({ isAdded, isSoldOut, hasVariant: line !== undefined }, words)}
      </button>
      {isSoldOut && <p className={styles.note}>{words.allSoldOut}</p>}
      <p role="status" className={isAdded ? styles.note : 'visually-hidden'}>
        {isAdded && (
          <>
            {words.addedNote} <IntentLink href={localePath(locale, '/cart')}>{words.toCart}</IntentLink>
          </>
        )}
      </p>
      {refusal && (
        <p role="alert" className={styles.refused}>
          {problemText(refusal, words.problems, locale)}
        </p>
      )}
    </form>
  );
}

interface Situation {
  isAdded: boolean;
  isSoldOut: boolean;
  hasVariant: boolean;
}

function label({ isAdded, isSoldOut, hasVariant }: Situation, words: StageWords): string {
  if (isSoldOut) return words.soldOut;
  if (isAdded) return words.added;
  return hasVariant ? words.add : words.choose;
}
