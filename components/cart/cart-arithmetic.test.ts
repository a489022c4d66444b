import { expect, test } from 'vitest';
import type { CartView } from '#lib/cart/types.ts';
import { money } from '#lib/money.ts';
import { withIntent } from './cart-arithmetic.ts';
import { testLine } from './test-line.ts';

const cart: CartView = {
  version: 4,
  lines: [
    testLine('tee', 2, { price: 4200 }),
    testLine('coat', 1, { price: 38_000 }),
    testLine('gone', 1, { price: 5000, availableQuantity: 0 }),
  ],
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
  const more = withIntent(cart, {
    variantId: 'tee',
    kind: 'add',
    quantity: 2,
    line: testLine('tee', 1, { price: 4200 }),
  });
  expect(more.lines.map(({ quantity }) => quantity)).toEqual([4, 1, 1]);
  const scarf = withIntent(cart, {
    variantId: 'scarf',
    kind: 'add',
    quantity: 2,
    line: testLine('scarf', 1, { price: 900 }),
  });
  expect(scarf.lines.at(-1)).toMatchObject({ variantId: 'scarf', quantity: 2, total: money(1800) });
  expect(scarf.subtotal).toEqual(money(48_200));
});
