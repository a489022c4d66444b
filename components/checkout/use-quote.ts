'use client';

import { useRef, useState } from 'react';
import type { Locale } from '#lib/catalog/types.ts';
import type { DraftFields } from '#lib/checkout/draft.ts';
import type { CheckoutSummary } from '#lib/checkout/types.ts';
import { sendChange } from '#lib/send-change.ts';
import { draftFrom, quotedText } from './checkout-body.ts';

interface Start {
  locale: Locale;
  summary: CheckoutSummary;
  values: DraftFields;
}

/** What the cart costs by what is in the form; asking also keeps the form for when the page is left and come back to. */
export function useQuote({ locale, summary: first, values }: Start) {
  const [summary, setSummary] = useState(first);
  /** As they were last sent. */
  const [fields, setFields] = useState(values);
  const [isQuoting, setIsQuoting] = useState(false);
  const quotedFor = useRef(quotedText(values));
  const turns = useRef(0);

  const quote = async (form: HTMLFormElement): Promise<CheckoutSummary | null> => {
    const typed = draftFrom(new FormData(form));
    setFields(typed);
    turns.current += 1;
    const turn = turns.current;
    setIsQuoting(true);
    const answer = await sendChange<CheckoutSummary>(`/api/checkout/quote?locale=${locale}`, {
      method: 'POST',
      body: typed,
    });
    // A later question is on its way, and its answer is the one that counts.
    if (turn !== turns.current) return null;
    setIsQuoting(false);
    if (!answer.ok) return null;
    quotedFor.current = quotedText(typed);
    setSummary(answer.data);
    return answer.data;
  };

  const isQuoted = (form: HTMLFormElement): boolean =>
    quotedText(draftFrom(new FormData(form))) === quotedFor.current;

  return { summary, fields, isQuoting, quote, isQuoted };
}
