'use client';

import { type RefObject, type SubmitEvent, useEffect, useRef, useState } from 'react';
import { announceCartChange } from '#lib/cart/cart-changed.ts';
import type { Locale } from '#lib/catalog/types.ts';
import type { CheckoutDraft } from '#lib/checkout/draft.ts';
import { type Left, leftOf, withLeft } from '#lib/checkout/left.ts';
import type { PaymentOffer } from '#lib/checkout/payments/offered.ts';
import { type Shown, shownOf } from '#lib/checkout/shown.ts';
import type { CheckoutSummary, ShippingMethod } from '#lib/checkout/types.ts';
import { localePath } from '#lib/i18n/locale.ts';
import { newKey, type ProblemBody, sendChange } from '#lib/send-change.ts';
import type { CardHandle } from './card-handle.ts';
import { bodyFrom } from './checkout-body.ts';
import { nextStep } from './checkout-steps.ts';
import type { CheckoutWords } from './checkout-words.ts';
import { firstStep } from './first-step.ts';
import { errorsFor, type FieldErrors } from './form-fields.ts';
import { useQuote } from './use-quote.ts';
import { useSteps } from './use-steps.ts';

export interface CheckoutStart {
  locale: Locale;
  summary: CheckoutSummary;
  draft: CheckoutDraft;
  offer: PaymentOffer;
  /** For the first attempt; a form without a script has no other. */
  firstKey: string;
  initialProblem: string | null;
}

/** Settled by asking again under the same key, not by another order. */
const openCodes = ['offline', 'unavailable', 'payment_pending', 'checkout_in_progress'];
const conflictCodes = ['price_changed', 'out_of_stock'];

export interface Failure {
  code: string;
  /** The bank's or the promotion's own. */
  reason?: string | undefined;
  /** Said by the provider's script, in the shopper's language. */
  message?: string | undefined;
}

/** Places the order once: one key for one body, kept over repeats of the same submit and changed with the body. */
export function useCheckout(start: CheckoutStart, words: CheckoutWords, card: RefObject<CardHandle | null>) {
  const { locale, draft, offer, initialProblem } = start;
  const {
    summary: quoted,
    fields,
    isQuoting,
    quote,
    isQuoted,
  } = useQuote({
    ...start,
    values: draft.fields,
  });
  const [left, setLeft] = useState<Left>(
    initialProblem === 'out_of_stock' ? (draft.refused?.left ?? {}) : {},
  );
  const summary = withLeft(quoted, left);
  const steps = useSteps({
    step: firstStep(draft.fields, initialProblem),
    errors: firstErrors(start, words),
    words: words.fields,
  });
  const [failure, setFailure] = useState<Failure | null>(
    initialProblem ? { code: initialProblem, reason: draft.refused?.reason } : null,
  );
  /** What was shown before something changed by itself; null while the shopper has seen all there is. */
  const [shown, setShown] = useState<Shown | null>(
    initialProblem === 'price_changed' ? (draft.shown ?? null) : null,
  );
  const [method, setMethod] = useState<ShippingMethod>(
    draft.fields.shippingMethod === 'express' ? 'express' : 'standard',
  );
  const [isPlacing, setIsPlacing] = useState(false);
  const attempt = useRef({ key: start.firstKey, body: '' });
  const failureRef = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (failure) failureRef.current?.focus();
  }, [failure]);

  // A page that comes back out of the browser's memory may be of a cart that was ordered meanwhile.
  useEffect(() => {
    const reload = (event: PageTransitionEvent) => event.persisted && window.location.reload();
    window.addEventListener('pageshow', reload);
    return () => window.removeEventListener('pageshow', reload);
  }, []);

  const totalOf = ({ methods }: CheckoutSummary) =>
    methods.find((one) => one.method === method)?.totals.total;

  const requote = async (form: HTMLFormElement) => {
    setShown(null);
    return quote(form);
  };

  /** What the form is about to be sent with must be what the shopper has seen. */
  const isSeen = async (form: HTMLFormElement): Promise<boolean> => {
    if (isQuoted(form)) return true;
    const before = summary;
    const now = await quote(form);
    if (now && totalOf(now)?.amount === totalOf(before)?.amount) return true;
    if (now) setShown(shownOf(before));
    setFailure({ code: now ? 'price_changed' : 'offline' });
    return false;
  };

  const refuse = async (code: string, problem: ProblemBody, form: HTMLFormElement) => {
    const before = shownOf(summary);
    if (!openCodes.includes(code)) attempt.current = { key: newKey(), body: '' };
    if (conflictCodes.includes(code)) {
      await quote(form);
      setShown(before);
      if (code === 'out_of_stock') setLeft(leftOf(problem.lines ?? []));
    }
    const names = (problem.errors ?? []).map(({ path }) => path.split('.').at(-1) ?? '');
    const found: FieldErrors = errorsFor(names, words.fields);
    if (code === 'payment_declined') found.card = declineSentence(problem.reason, words);
    setFailure({ code, reason: problem.reason });
    if (Object.keys(found).length > 0) steps.show(found);
    setIsPlacing(false);
  };

  const send = async (form: HTMLFormElement) => {
    const expectedTotal = totalOf(summary);
    const body = bodyFrom(new FormData(form), { locale, offer, expectedTotal });
    const text = JSON.stringify(body);
    if (attempt.current.body && attempt.current.body !== text) attempt.current.key = newKey();
    attempt.current.body = text;
    return sendChange<{ number: string }>(`/api/checkout?locale=${locale}`, {
      method: 'POST',
      body,
      idempotencyKey: attempt.current.key,
    });
  };

  const place = async (form: HTMLFormElement) => {
    const wrong = await card.current?.check();
    if (wrong) return setFailure({ code: 'payment_declined', message: wrong });
    setIsPlacing(true);
    setFailure(null);
    if (!(await isSeen(form))) return setIsPlacing(false);
    const answer = await send(form);
    if (answer.ok) {
      announceCartChange();
      return window.location.assign(localePath(locale, `/orders/${answer.data.number}`));
    }
    const { url, clientSecret, number } = answer.problem;
    if (url) return window.location.assign(url);
    if (clientSecret === undefined || number === undefined) return refuse(answer.code, answer.problem, form);
    const path = localePath(locale, `/checkout/return/${number}`);
    const refused = await card.current?.confirm(clientSecret, window.location.origin + path);
    setIsPlacing(false);
    if (refused) setFailure({ code: 'payment_declined', message: refused });
  };

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isPlacing || !steps.check()) return;
    const form = event.currentTarget;
    if (steps.step === 'payment') return void place(form);
    setFailure(null);
    void requote(form);
    steps.goTo(nextStep(steps.step));
  };

  return {
    ...steps,
    summary,
    fields,
    isQuoting,
    requote,
    failure,
    failureRef,
    shown,
    method,
    setMethod,
    isPlacing,
    submit,
  };
}

export const declineSentence = (reason: string | undefined, { declines, problems }: CheckoutWords) =>
  declines[reason ?? ''] ?? problems.payment_declined;

/** Of a form that was sent back, in the server's own words for each field. */
function firstErrors({ draft, initialProblem, summary }: CheckoutStart, words: CheckoutWords): FieldErrors {
  if (initialProblem === null) return {};
  const errors = errorsFor(draft.refused?.fields ?? [], words.fields);
  if (initialProblem === 'payment_declined') errors.card = declineSentence(draft.refused?.reason, words);
  const reason = initialProblem === 'discount_invalid' ? summary.discountProblem : null;
  if (reason) errors.discountCode = words.discounts[reason] ?? words.fields.discountCode;
  return errors;
}
