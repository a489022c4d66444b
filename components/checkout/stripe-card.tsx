'use client';

import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import type { Locale } from '#lib/catalog/types.ts';
import type { Money } from '#lib/money.ts';
import type { CardHandle } from './card-handle.ts';
import type { CheckoutWords } from './checkout-words.ts';
import { loadStripe, type StripeElements, type StripeScript } from './load-stripe.ts';
import styles from './payment-fields.module.css';

interface Props {
  ref: Ref<CardHandle>;
  locale: Locale;
  publishableKey: string;
  total: Money | undefined;
  words: CheckoutWords['checkout'];
}

/** Stripe's own frame: what is typed there goes to Stripe and never comes to the store. */
export function StripeCard({ ref, locale, publishableKey, total, words }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const stripe = useRef<{ script: StripeScript; elements: StripeElements }>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const amount = total?.amount ?? 0;
  const currency = total?.currency.toLowerCase() ?? '';
  const first = useRef({ amount, currency });

  useEffect(() => {
    let isGone = false;
    const mount = async () => {
      const script = await loadStripe(publishableKey, locale);
      if (isGone || !frame.current) return;
      const elements = script.elements({ mode: 'payment', ...first.current, appearance: appearance() });
      elements.create('payment').mount(frame.current);
      stripe.current = { script, elements };
    };
    mount().catch(() => setHasFailed(true));
    return () => {
      isGone = true;
      stripe.current = null;
    };
  }, [publishableKey, locale]);

  useEffect(() => {
    if (amount > 0) stripe.current?.elements.update({ amount, currency });
  }, [amount, currency]);

  useImperativeHandle(
    ref,
    () => ({
      async check() {
        if (!stripe.current) return words.cardUnreachable;
        const { error } = await stripe.current.elements.submit();
        return error ? (error.message ?? words.cardUnreachable) : null;
      },
      async confirm(clientSecret, returnUrl) {
        if (!stripe.current) return words.cardUnreachable;
        const { script, elements } = stripe.current;
        const confirmParams = { return_url: returnUrl };
        const { error } = await script.confirmPayment({ elements, clientSecret, confirmParams });
        return error ? (error.message ?? words.cardUnreachable) : null;
      },
    }),
    [words],
  );

  return (
    <>
      <div ref={frame} className={`${styles.frame} with-script`} />
      {hasFailed && <p role="alert">{words.cardUnreachable}</p>}
      <p className="without-script">{words.cardNeedsScript}</p>
    </>
  );
}

/** The shop's colours, as they are in this browser now. */
function appearance() {
  const style = getComputedStyle(document.documentElement);
  const color = (name: string) => style.getPropertyValue(name).trim();
  return {
    variables: {
      colorPrimary: color('--ink'),
      colorBackground: color('--paper'),
      colorText: color('--ink'),
      colorDanger: color('--accent'),
      borderRadius: '0',
    },
  };
}
