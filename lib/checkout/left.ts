import type { CheckoutSummary } from './types.ts';

/** How many are left of what there was not enough of, by variant. */
export type Left = Record<string, number>;

/** As `out_of_stock` says it; of a long cart what a cookie can hold. */
export const leftOf = (lines: readonly { variantId: string; available: number }[]): Left =>
  Object.fromEntries(lines.slice(0, 20).map(({ variantId, available }) => [variantId, available]));

/** What the order was told by the primary is newer than what the caches may know yet. */
export const withLeft = (summary: CheckoutSummary, left: Left): CheckoutSummary => ({
  ...summary,
  cart: {
    ...summary.cart,
    lines: summary.cart.lines.map((line) => ({
      ...line,
      availableQuantity: left[line.variantId] ?? line.availableQuantity,
    })),
  },
});
