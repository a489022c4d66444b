import { useEffect, useState } from 'react';
import type { CartView } from '#lib/cart/types.ts';

/** Amounts by variant, in minor units. */
type Prices = Partial<Record<string, number>>;

const place = 'cart:prices';

function readPrices(): Prices {
  try {
    return JSON.parse(localStorage.getItem(place) ?? '{}') as Prices;
  } catch {
    return {};
  }
}

function keepPrices(prices: Prices): void {
  try {
    localStorage.setItem(place, JSON.stringify(prices));
  } catch {
    // A browser that keeps nothing shows no changes of price.
  }
}

/**
 * What each line cost when this browser showed it last, before the present showing. It only points a change out: what
 * is paid is decided by the store.
 */
export function useSeenPrices(view: CartView | null): Prices {
  const [seen, setSeen] = useState<Prices>({});
  useEffect(() => {
    if (!view) return;
    const shown = view.lines.filter(({ isWithdrawn }) => !isWithdrawn);
    const prices = Object.fromEntries(shown.map(({ variantId, unitPrice }) => [variantId, unitPrice.amount]));
    const stored = readPrices();
    setSeen((before) => ({ ...prices, ...stored, ...before }));
    keepPrices(prices);
  }, [view]);
  return seen;
}
