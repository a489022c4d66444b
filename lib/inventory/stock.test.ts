import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allocateStock, countUnits, listChanges, type StockRequest, shownQuantity } from './stock.ts';

const level = (variantId: string, locationId: string, available: number, priority = 0) => ({
  variantId,
  locationId,
  available,
  reserved: 0,
  priority,
  isComponent: false,
});

test('repeated lines of one variant count together', () => {
  const twice = [
    { variantId: 'a', quantity: 2 },
    { variantId: 'a', quantity: 2 },
  ];
  expect(allocateStock(twice, [level('a', 'x', 3)])).toEqual({
    ok: false,
    shortages: [{ variantId: 'a', requested: 4, available: 3, isWithdrawn: false }],
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

const set = (quantity: number): StockRequest => ({
  variantId: 'set',
  quantity,
  components: [
    { variantId: 'a', quantity: 1 },
    { variantId: 'b', quantity: 2 },
  ],
});
const plain = (variantId: string, quantity: number): StockRequest => ({ variantId, quantity });

test('a bundle takes its components, together with plain lines of them', () => {
  const levels = [level('a', 'x', 5), level('b', 'x', 7)];
  expect(allocateStock([set(3), plain('b', 1)], levels)).toMatchObject({
    ok: true,
    moves: [
      { variantId: 'a', quantity: 3 },
      { variantId: 'b', quantity: 7 },
    ],
  });
  expect(allocateStock([set(3), plain('b', 2)], levels)).toMatchObject({
    shortages: [{ variantId: 'b', requested: 2, available: 1 }],
  });
  expect(allocateStock([plain('b', 2), set(3)], levels)).toMatchObject({
    shortages: [{ variantId: 'set', requested: 3, available: 2 }],
  });
});

test('of what is withdrawn nothing is left, and it takes nothing from the others', () => {
  const withdrawn = { ...set(1), isWithdrawn: true };
  expect(allocateStock([withdrawn, plain('a', 1)], [level('a', 'x', 1), level('b', 'x', 9)])).toEqual({
    ok: false,
    shortages: [{ variantId: 'set', requested: 1, available: 0, isWithdrawn: true }],
  });
});

const unit = fc.constantFrom('a', 'b', 'c');
const quantity = fc.integer({ min: 1, max: 20 });
const bundles: Record<string, StockRequest['components']> = {
  pair: [{ variantId: 'a', quantity: 2 }],
  set: [
    { variantId: 'a', quantity: 1 },
    { variantId: 'b', quantity: 3 },
  ],
};
const anyRequests = fc.array(
  fc
    .record({ variantId: fc.constantFrom('a', 'b', 'c', 'pair', 'set'), quantity })
    .map((request): StockRequest => ({ ...request, components: bundles[request.variantId] ?? [] })),
  { minLength: 1, maxLength: 6 },
);
const anyLevels = fc.uniqueArray(
  fc.record({
    variantId: unit,
    locationId: fc.constantFrom('x', 'y', 'z'),
    available: fc.nat(60),
    priority: fc.nat(2),
    reserved: fc.nat(5),
    isComponent: fc.boolean(),
  }),
  { selector: (each) => each.variantId + each.locationId },
);

test('what is taken is what was asked for, and no location goes below zero', () => {
  fc.assert(
    fc.property(anyRequests, anyLevels, (wanted, stock) => {
      const allocation = allocateStock(wanted, stock);
      if (!allocation.ok) return;
      const units = countUnits(wanted);
      for (const id of ['a', 'b', 'c']) {
        const own = allocation.moves.filter(({ variantId }) => variantId === id);
        expect(own.reduce((sum, move) => sum + move.quantity, 0)).toBe(units.get(id) ?? 0);
      }
      for (const move of allocation.moves) {
        const held = stock.find((e) => e.variantId === move.variantId && e.locationId === move.locationId);
        expect(held?.available).toBeGreaterThanOrEqual(move.quantity);
      }
    }),
  );
});

test('with what is said to be left of each, all of it can be had, and not one more of the first', () => {
  fc.assert(
    fc.property(anyRequests, anyLevels, (wanted, stock) => {
      const allocation = allocateStock(wanted, stock);
      if (allocation.ok) return;
      const left = new Map(allocation.shortages.map((each) => [each.variantId, each.available]));
      const once = [...new Map(wanted.map((request) => [request.variantId, request])).values()];
      const asked = (id: string) =>
        wanted.reduce((sum, each) => (each.variantId === id ? sum + each.quantity : sum), 0);
      const agreed = once.map((request) => ({
        ...request,
        quantity: left.get(request.variantId) ?? asked(request.variantId),
      }));
      expect(allocateStock(agreed, stock).ok).toBe(true);
      const first = agreed.findIndex(({ variantId }) => left.has(variantId));
      const more = agreed.slice(0, first + 1).with(first, {
        ...(agreed[first] as StockRequest),
        quantity: (agreed[first]?.quantity ?? 0) + 1,
      });
      expect(allocateStock(more, stock).ok).toBe(false);
    }),
  );
});

test('what changes is counted over all locations, from what people saw', () => {
  const levels = [level('a', 'x', 3), { ...level('a', 'y', 2), freed: 2 }, level('b', 'x', 4)];
  const taken = [{ variantId: 'a', locationId: 'x', quantity: 1 }];
  expect(listChanges(levels, taken)).toEqual([{ variantId: 'a', before: 3, after: 4, isComponent: false }]);
});

test('small numbers are shown, large ones are not', () => {
  expect([0, 10, 11].map(shownQuantity)).toEqual([0, 10, null]);
});
