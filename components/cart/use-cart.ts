'use client';

import { useRef, useState } from 'react';
import { announceCartChange } from '#lib/cart/cart-changed.ts';
import type { CartView } from '#lib/cart/types.ts';
import type { Locale } from '#lib/catalog/types.ts';
import { sendChange } from '#lib/send-change.ts';
import { type RemovedLine, withQuantity } from './cart-arithmetic.ts';

interface Wanted {
  kind: 'set' | 'add';
  quantity: number;
}

interface Start {
  locale: Locale;
  initial: CartView;
  initialProblem: string | null;
  initialRemoved: RemovedLine | null;
}

/**
 * The cart as the shopper means it, at once, and as the store has it, soon. Changes go one after another, each with the
 * latest quantity meant for its line, so that quick clicks cannot overtake each other and bring a removed line back.
 */
export function useCart({ locale, initial, initialProblem, initialRemoved }: Start) {
  const [view, setView] = useState(initial);
  const [problem, setProblem] = useState(initialProblem);
  const [removed, setRemoved] = useState(initialRemoved);
  const [isSaving, setIsSaving] = useState(false);
  const wanted = useRef(new Map<string, Wanted>());
  const isRunning = useRef(false);

  const run = async () => {
    isRunning.current = true;
    setIsSaving(true);
    let latest: CartView | null = null;
    for (let next = takeFirst(wanted.current); next; next = takeFirst(wanted.current)) {
      const [variantId, change] = next;
      const answer = await send(locale, variantId, change);
      if (!answer.ok) setProblem(answer.code);
      latest = answer.ok ? answer.data : await fetchCart(locale);
      announceCartChange();
    }
    isRunning.current = false;
    setIsSaving(false);
    if (latest) setView(latest);
  };

  const want = (variantId: string, change: Wanted) => {
    setProblem(null);
    wanted.current.set(variantId, change);
    if (!isRunning.current) void run();
  };

  const setQuantity = (variantId: string, quantity: number) => {
    const line = view.lines.find((one) => one.variantId === variantId);
    setRemoved(quantity === 0 && line ? { variantId, quantity: line.quantity } : null);
    setView(withQuantity(view, variantId, quantity));
    want(variantId, { kind: 'set', quantity });
  };

  const undo = () => {
    if (!removed) return;
    setRemoved(null);
    want(removed.variantId, { kind: 'add', quantity: removed.quantity });
  };

  return { view, problem, removed, isSaving, setQuantity, undo };
}

function takeFirst<K, V>(map: Map<K, V>): [K, V] | null {
  const first = map.entries().next().value ?? null;
  if (first) map.delete(first[0]);
  return first;
}

const send = (locale: Locale, variantId: string, { kind, quantity }: Wanted) =>
  kind === 'add'
    ? sendChange<CartView>(`/api/cart/lines?locale=${locale}`, {
        method: 'POST',
        body: { variantId, quantity },
      })
    : sendChange<CartView>(`/api/cart/lines/${encodeURIComponent(variantId)}?locale=${locale}`, {
        method: 'PATCH',
        body: { quantity },
      });

async function fetchCart(locale: Locale): Promise<CartView | null> {
  const response = await fetch(`/api/cart?locale=${locale}`).catch(() => null);
  return response?.ok ? response.json() : null;
}
