import { expect, test } from 'vitest';
import { leftOf, withLeft } from './left.ts';
import type { CheckoutSummary } from './types.ts';

const line = (variantId: string, availableQuantity: number | null) =>
  ({ variantId, availableQuantity, quantity: 3 }) as CheckoutSummary['cart']['lines'][number];
const summary = {
  cart: { version: 1, count: 6, lines: [line('a', null), line('b', 9)] },
  methods: [],
  discountProblem: null,
} as unknown as CheckoutSummary;

test('what the order was told stands in for what the caches say, for those pieces alone', () => {
  const left = leftOf([{ variantId: 'b', available: 1 }]);
  const shown = withLeft(summary, left).cart.lines.map(({ availableQuantity }) => availableQuantity);
  expect(shown).toEqual([null, 1]);
});
