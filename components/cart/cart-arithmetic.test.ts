import { expect, test } from 'vitest';
import type { CartLineView, CartView } from '#lib/cart/types.ts';
import { money } from '#lib/money.ts';
import { withQuantity } from './cart-arithmetic.ts';

const line = (variantId: string, quantity: number, price: number, availableQuantity = 10): CartLineView => ({
  id: variantId,
  variantId,
  quantity,
  title: variantId,
  variantTitle: '',
  handle: variantId,
  image: null,
  unitPrice: money(price),
  compareAtPrice: null,
  total: money(price * Math.min(quantity, availableQuantity)),
  availableQuantity,
  isWithdrawn: false,
});

const cart: CartView = {
  version: 4,
  lines: [line('tee', 2, 4200), line('coat', 1, 38_000), line('gone', 1, 5000, 0)],
  subtotal: money(46_400),
  count: 4,
};

test('a changed quantity changes its line, the subtotal and the count', () => {
  const next = withQuantity(cart, 'tee', 3);
  expect(next.lines[0]?.total).toEqual(money(12_600));
  expect(next.subtotal).toEqual(money(50_600));
  expect(next.count).toBe(5);
});

test('none of it removes the line', () => {
  const next = withQuantity(cart, 'coat', 0);
  expect(next.lines.map(({ id }) => id)).toEqual(['tee', 'gone']);
  expect(next.subtotal).toEqual(money(8400));
});

test('what is not there is not charged', () => {
  expect(withQuantity(cart, 'gone', 7).subtotal).toEqual(cart.subtotal);
});
