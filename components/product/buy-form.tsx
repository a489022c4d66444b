'use client';

import { type ReactNode, type SubmitEvent, useState } from 'react';
import button from '#components/ui/button.module.css';
import { IntentLink } from '#components/ui/intent-link.tsx';
import { announceCartChange } from '#lib/cart/cart-changed.ts';
import type { Locale, Variant } from '#lib/catalog/types.ts';
import { localePath } from '#lib/i18n/locale.ts';
import { sendChange } from '#lib/send-change.ts';
import styles from './buy-form.module.css';
import type { StageWords } from './stage-words.ts';

interface Props {
  locale: Locale;
  variant: Variant | undefined;
  isSoldOut: boolean;
  words: StageWords;
  children: ReactNode;
}

type State = { is: 'ready' | 'adding' | 'added' } | { is: 'refused'; code: string };

/** Posts by itself where no script runs; with one it stays on the page and says what happened. */
export function BuyForm({ locale, variant, isSoldOut, words, children }: Props) {
  const [state, setState] = useState<State>({ is: 'ready' });
  const [lastAdded, setLastAdded] = useState<string | null>(null);

  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!variant || state.is === 'adding') return;
    setState({ is: 'adding' });
    const answer = await sendChange(`/api/cart/lines?locale=${locale}`, {
      method: 'POST',
      body: { variantId: variant.id, quantity: 1 },
    });
    setState(answer.ok ? { is: 'added' } : { is: 'refused', code: answer.code });
    if (!answer.ok) return;
    setLastAdded(variant.id);
    announceCartChange();
  };

  const isAdded = state.is === 'added' && lastAdded === variant?.id;
  const left = variant && words.left[variant.id];
  return (
    <form method="post" action="/api/cart/lines" onSubmit={submit}>
      {children}
      <input type="hidden" name="quantity" value="1" />
      <input type="hidden" name="redirectTo" value={localePath(locale, '/cart')} />
      {/* This page is the same for everyone, so it cannot say why. */}
      <input type="hidden" name="refusedTo" value={localePath(locale, '/cart')} />
      <p className={styles.left}>{left}</p>
      <button type="submit" className={`${button.solid} ${button.wide}`} disabled={isSoldOut}>
        {label(state, { isAdded, isSoldOut, hasVariant: variant !== undefined }, words)}
      </button>
      {isSoldOut && <p className={styles.note}>{words.allSoldOut}</p>}
      <p role="status" className={isAdded ? styles.note : 'visually-hidden'}>
        {isAdded && (
          <>
            {words.addedNote} <IntentLink href={localePath(locale, '/cart')}>{words.toCart}</IntentLink>
          </>
        )}
      </p>
      {state.is === 'refused' && (
        <p role="alert" className={styles.refused}>
          {words.problems[state.code] ?? words.problems.unknown}
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

function label(state: State, { isAdded, isSoldOut, hasVariant }: Situation, words: StageWords): string {
  if (isSoldOut) return words.soldOut;
  if (state.is === 'adding') return words.adding;
  if (isAdded) return words.added;
  return hasVariant ? words.add : words.choose;
}
