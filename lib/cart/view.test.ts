import { expect, test } from 'vitest';
import type { CartVariant } from './variants.ts';
import { viewCart } from './view.ts';

const variant = (stock: number | null, more: Partial<CartVariant> = {}): CartVariant => ({
  id: 'v',
  handle: 'overshirt',
  title: 'Overshirt',
  variantTitle: 'Ink / M',
  isPublished: true,
  price: 4800,
  compareAtPrice: null,
  stock,
  components: [],
  reserveMinutes: null,
  image: null,
  ...more,
});

const lineOf = (quantity: number, seen: CartVariant | null) => {
  const cart = { id: 'c', version: 1, lines: [{ variantId: 'v', quantity }] };
  const view = viewCart(cart, new Map(seen ? [['v', seen]] : []));
  return { ...view.lines[0], subtotal: view.subtotal.amount, count: view.count };
};

test.each([
  [2, 3, 3, 9600],
  [2, 1, 1, 4800],
  [2, 0, 0, 0],
  [2, null, null, 9600],
  [2, 50, null, 9600],
  [11, 50, 50, 52_800],
  [60, 50, 50, 240_000],
  [60, 500, 99, 288_000],
])('%d wanted of %j: %j can be bought, for %d', (wanted, stock, availableQuantity, subtotal) => {
  expect(lineOf(wanted, variant(stock))).toMatchObject({
    quantity: wanted,
    count: wanted,
    availableQuantity,
    subtotal,
    total: { amount: subtotal },
    isWithdrawn: false,
  });
});

test('withdrawn, or deleted, a line stays visible and costs nothing', () => {
  const seen = variant(5, { isPublished: false });
  expect(lineOf(2, seen)).toMatchObject({ title: 'Overshirt', isWithdrawn: true, subtotal: 0, count: 2 });
  expect(lineOf(2, null)).toMatchObject({
    variantId: 'v',
    isWithdrawn: true,
    availableQuantity: 0,
    subtotal: 0,
  });
});
