import { expect, test } from 'vitest';
import type { CartLineView, CartView } from '#lib/cart/types.ts';
import { money } from '#lib/money.ts';
import { withIntent } from './cart-arithmetic.ts';

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

const set = (variantId: string, quantity: number) =>
  withIntent(cart, { variantId, kind: 'set' as const, quantity });

test('a changed quantity changes its line, the subtotal and the count', () => {
  const next = set('tee', 3);
  expect(next.lines[0]?.total).toEqual(money(12_600));
  expect(next.subtotal).toEqual(money(50_600));
  expect(next.count).toBe(5);
});

test('none of it removes the line', () => {
  const next = set('coat', 0);
  expect(next.lines.map(({ id }) => id)).toEqual(['tee', 'gone']);
  expect(next.subtotal).toEqual(money(8400));
});

test('what is not there is not charged, and not set', () => {
  expect(set('gone', 7).subtotal).toEqual(cart.subtotal);
  expect(set('scarf', 7)).toBe(cart);
});

test('what is added goes to its line, or begins one as it was drawn', () => {
  const more = withIntent(cart, { variantId: 'tee', kind: 'add', quantity: 2, line: line('tee', 1, 4200) });
  expect(more.lines.map(({ quantity }) => quantity)).toEqual([4, 1, 1]);
  const scarf = withIntent(cart, {
    variantId: 'scarf',
    kind: 'add',
    quantity: 2,
    line: line('scarf', 1, 900),
  });
  expect(scarf.lines.at(-1)).toMatchObject({ variantId: 'scarf', quantity: 2, total: money(1800) });
  expect(scarf.subtotal).toEqual(money(48_200));
});
