'use client';

import { useEffect } from 'react';
import button from '#components/ui/button.module.css';
import { IntentLink } from '#components/ui/intent-link.tsx';
import { buyAgainAction } from '#lib/account/actions.ts';
import { announceCartChange } from '#lib/cart/cart-changed.ts';
import type { Locale } from '#lib/catalog/types.ts';
import { fill } from '#lib/i18n/fill.ts';
import { localePath } from '#lib/i18n/locale.ts';
import styles from './account.module.css';
import { useActionForm } from './use-action-form.ts';

export interface BuyAgainWords {
  again: string;
  adding: string;
  /** By how many pieces were added: none, one, more. */
  added: { none: string; one: string; other: string };
  missing: string;
  toCart: string;
  label: string;
}

interface Props {
  locale: Locale;
  number: number;
  /** Of this offer: a second click, or a repeated request, adds nothing more. */
  idempotencyKey: string;
  words: BuyAgainWords;
}

export function BuyAgainButton({ locale, number, idempotencyKey, words }: Props) {
  const { result, failure, isPending, form } = useActionForm(buyAgainAction);
  const bought = result?.ok ? result.data : null;
  useEffect(() => {
    if (bought) announceCartChange();
  }, [bought]);
  return (
    <form {...form} className={styles.again}>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      {!bought && (
        <button type="submit" className={button.text} aria-label={words.label} aria-disabled={isPending}>
          {isPending ? words.adding : words.again}
        </button>
      )}
      <p role="alert" className={styles.problem}>
        {failure?.message}
      </p>
      <p role="status">
        {bought && (
          <>
            {fill(addedWords(words, bought.added), { count: bought.added })}{' '}
            {bought.missing.length > 0 && `${fill(words.missing, { titles: bought.missing.join(', ') })} `}
            {bought.added > 0 && <IntentLink href={localePath(locale, '/cart')}>{words.toCart}</IntentLink>}
          </>
        )}
      </p>
    </form>
  );
}

function addedWords({ added }: BuyAgainWords, count: number): string {
  if (count === 0) return added.none;
  return count === 1 ? added.one : added.other;
}
