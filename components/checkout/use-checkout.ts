'use client';

import { useRouter } from 'next/navigation';
import { type SubmitEvent, useEffect, useRef, useState, useTransition } from 'react';
import { announceCartChange } from '#lib/cart/cart-changed.ts';
import type { Locale } from '#lib/catalog/types.ts';
import type { CheckoutSummary, ShippingMethod } from '#lib/checkout/types.ts';
import { localePath } from '#lib/i18n/locale.ts';
import { newKey, type ProblemBody, sendChange } from '#lib/send-change.ts';
import { bodyFrom } from './checkout-body.ts';
import { type Quote, quotedFields, quoteParams } from './quote.ts';

interface Start {
  locale: Locale;
  summary: CheckoutSummary;
  quote: Quote;
  firstKey: string;
  initialProblem: string | null;
}

interface Failure {
  code: string;
  problem: ProblemBody;
}

/** Places the order once: one key for one body, kept over repeats of the same submit and changed with the body. */
export function useCheckout({ locale, summary, quote, firstKey, initialProblem }: Start) {
  const router = useRouter();
  const [failure, setFailure] = useState<Failure | null>(
    initialProblem ? { code: initialProblem, problem: {} } : null,
  );
  const [isPlacing, setIsPlacing] = useState(false);
  const [isQuoting, startQuoting] = useTransition();
  const [method, setMethod] = useState<ShippingMethod>('standard');
  const attempt = useRef({ key: firstKey, body: '' });
  const failureRef = useRef<HTMLParagraphElement>(null);

  useEffect(() => {
    if (failure) failureRef.current?.focus();
  }, [failure]);

  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isPlacing) return;
    const shown = summary.methods.find((one) => one.method === method)?.totals.total;
    const body = bodyFrom(new FormData(event.currentTarget), { locale, quote, shown });
    const text = JSON.stringify(body);
    if (attempt.current.body && attempt.current.body !== text) attempt.current.key = newKey();
    attempt.current.body = text;
    setIsPlacing(true);
    setFailure(null);
    const answer = await sendChange<{ number: string }>(`/api/checkout?locale=${locale}`, {
      method: 'POST',
      body,
      idempotencyKey: attempt.current.key,
    });
    if (answer.ok) {
      announceCartChange();
      window.location.assign(localePath(locale, `/orders/${answer.data.number}`));
      return;
    }
    if (answer.problem.url) {
      window.location.assign(answer.problem.url);
      return;
    }
    setIsPlacing(false);
    setFailure({ code: answer.code, problem: answer.problem });
    // What was answered is settled: another try is another order. What got no answer keeps its key.
    const isOpen = ['offline', 'unavailable', 'payment_pending', 'checkout_in_progress'].includes(
      answer.code,
    );
    if (!isOpen) attempt.current = { key: newKey(), body: '' };
    if (answer.code === 'price_changed' || answer.code === 'out_of_stock') router.refresh();
  };

  /** Totals follow the address: the page is asked again with what they depend on. */
  const requote = (form: HTMLFormElement) => {
    const data = new FormData(form);
    const text = (name: string) => String(data.get(name) ?? '').trim() || undefined;
    const next: Quote = { country: text('country') ?? quote.country };
    for (const name of quotedFields.slice(1)) next[name as 'region'] = text(name);
    const params = quoteParams(next).toString();
    if (params === quoteParams(quote).toString()) return;
    startQuoting(() => router.replace(`${localePath(locale, '/checkout')}?${params}`, { scroll: false }));
  };

  return { failure, failureRef, isPlacing, isQuoting, method, setMethod, submit, requote };
}
