import type { Outcome } from './shopper.ts';

/** One shopper's order, as the history has it. */
export interface Sent {
  /** The idempotency key. */
  key: string;
  variantId: string;
  quantity: number;
  outcome: Outcome;
}

/** What the books say afterwards. */
export interface Books {
  orders: { number: string; key: string; state: string; charges: number; mails: number }[];
  /** Of each variant: what there was, is left, and was sold by placed orders. */
  stock: { variantId: string; before: number; after: number; sold: number }[];
}

/**
 * Whether the books can be what became of a history: each acknowledged order is there once, charged once and told once;
 * none that was refused is; an unknown one may be there, once; and every unit is in stock or sold.
 * @returns what is wrong, in words
 */
export function checkOrders(history: readonly Sent[], { orders, stock }: Books): string[] {
  const placed = orders.filter(({ state }) => state !== 'cancelled');
  const wrong = history.flatMap(({ key, outcome }) => {
    const own = placed.filter((order) => order.key === key);
    if (own.length > 1) return [`${key} was ordered ${own.length} times`];
    if (outcome.kind === 'ok' && own[0]?.number !== outcome.number) {
      return [`order ${outcome.number} was acknowledged and is not there`];
    }
    if (outcome.kind === 'failed' && own.length > 0) return [`${key} was refused and is ordered`];
    return [];
  });
  const known = new Set(history.map(({ key }) => key));
  for (const { number, key, state, charges, mails } of orders) {
    if (!known.has(key)) wrong.push(`nobody sent order ${number}`);
    if (state === 'pending') wrong.push(`order ${number} was never finished`);
    const times = state === 'placed' ? 1 : 0;
    if (charges !== times) wrong.push(`order ${number}, ${state}, was charged ${charges} times`);
    if (mails !== times) wrong.push(`order ${number}, ${state}, was told ${mails} times`);
  }
  for (const { variantId, before, after, sold } of stock) {
    if (before - sold !== after || after < 0) {
      wrong.push(`${variantId}: of ${before} units ${sold} were sold and ${after} are left`);
    }
  }
  return wrong;
}
