'use client';

import { useRef } from 'react';
import type { SavedAddress } from '#lib/account/types.ts';
import type { CardHandle } from './card-handle.ts';
import { ChangesNotice } from './changes-notice.tsx';
import styles from './checkout-form.module.css';
import { CheckoutSteps } from './checkout-steps-list.tsx';
import type { CheckoutWords } from './checkout-words.ts';
import type { Country } from './list-countries.ts';
import { OrderSummary } from './order-summary.tsx';
import { ShortLines } from './short-lines.tsx';
import { type CheckoutStart, declineSentence, type Failure, useCheckout } from './use-checkout.ts';

export interface CheckoutFormProps extends CheckoutStart {
  addresses: SavedAddress[];
  countries: { usual: Country[]; others: Country[] };
  words: CheckoutWords;
}

/** One page from who to how to pay, step by step; all at once, and posting by itself, where no script runs. */
export function CheckoutForm(props: CheckoutFormProps) {
  const { locale, words } = props;
  const card = useRef<CardHandle>(null);
  const state = useCheckout(props, words, card);
  const { summary, method, failure, shown } = state;
  const totals = summary.methods.find((one) => one.method === method)?.totals;
  return (
    <div className={styles.checkout}>
      <OrderSummary {...{ locale, cart: summary.cart, totals, words }} isBusy={state.isQuoting} />
      <div className={styles.main}>
        {failure && (
          <div ref={state.failureRef} role="alert" tabIndex={-1} className={styles.problem}>
            <p>{failure.message ?? sentenceFor(failure, words)}</p>
          </div>
        )}
        {shown && <ChangesNotice {...{ locale, shown, summary, method, words }} />}
        <ShortLines locale={locale} cart={summary.cart} words={words} />
        <CheckoutSteps {...props} state={state} card={card} totals={totals} />
      </div>
    </div>
  );
}

function sentenceFor({ code, reason }: Failure, words: CheckoutWords) {
  if (code === 'payment_declined') return declineSentence(reason, words);
  return words.problems[code] ?? words.problems.unknown;
}
