import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allocateStock, shownQuantity } from './stock.ts';

const level = (variantId: string, locationId: string, available: number, priority = 0) => ({
  variantId,
  locationId,
  available,
  priority,
});

test('repeated lines of one variant count together', () => {
  const twice = [
    { variantId: 'a', quantity: 2 },
    { variantId: 'a', quantity: 2 },
  ];
  expect(allocateStock(twice, [level('a', 'x', 3)])).toEqual({
    ok: false,
    shortages: [{ variantId: 'a', requested: 4, available: 3 }],
  });
});

test('every shortage is told, and a variant without any level has none left', () => {
  const requests = [
    { variantId: 'a', quantity: 1 },
    { variantId: 'b', quantity: 5 },
    { variantId: 'c', quantity: 1 },
  ];
  expect(allocateStock(requests, [level('b', 'x', 4), level('c', 'x', 1)])).toMatchObject({
    shortages: [
      { variantId: 'a', available: 0 },
      { variantId: 'b', available: 4 },
    ],
  });
});

test('one location that has enough is better than two', () => {
  const levels = [level('a', 'near', 2, 0), level('a', 'far', 5, 1)];
  const from = (quantity: number) => {
    const allocation = allocateStock([{ variantId: 'a', quantity }], levels);
    return allocation.ok && allocation.moves.map((move) => [move.locationId, move.quantity]);
  };
  expect(from(2)).toEqual([['near', 2]]);
  expect(from(3)).toEqual([['far', 3]]);
  expect(from(6)).toEqual([
    ['near', 2],
    ['far', 4],
  ]);
});

test('what is taken is what was asked for, and no location goes below zero', () => {
  const variant = fc.constantFrom('a', 'b', 'c');
  const requests = fc.array(fc.record({ variantId: variant, quantity: fc.integer({ min: 1, max: 20 }) }), {
    minLength: 1,
    maxLength: 6,
  });
  const levels = fc.uniqueArray(
    fc.record({
      variantId: variant,
      locationId: fc.constantFrom('x', 'y', 'z'),
      available: fc.nat(30),
      priority: fc.nat(2),
    }),
    { selector: (each) => each.variantId + each.locationId },
  );
  fc.assert(
    fc.property(requests, levels, (wanted, stock) => {
      const allocation = allocateStock(wanted, stock);
      if (!allocation.ok) {
        for (const { requested, available } of allocation.shortages)
          expect(available).toBeLessThan(requested);
        return;
      }
      const sum = (list: { variantId: string; quantity: number }[], id: string) =>
        list.filter(({ variantId }) => variantId === id).reduce((total, { quantity }) => total + quantity, 0);
      for (const id of ['a', 'b', 'c']) expect(sum(allocation.moves, id)).toBe(sum(wanted, id));
      for (const move of allocation.moves) {
        const held = stock.find((e) => e.variantId === move.variantId && e.locationId === move.locationId);
        expect(held?.available).toBeGreaterThanOrEqual(move.quantity);
      }
    }),
  );
});

test('small numbers are shown, large ones are not', () => {
  expect([0, 10, 11].map(shownQuantity)).toEqual([0, 10, null]);
});
