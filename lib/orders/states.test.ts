import { expect, test } from 'vitest';
import { canCancel, canMove, isVisible, orderMoves, requireMove } from './states.ts';

test.each([
  ['order', 'pending', 'placed', true],
  ['order', 'cancelled', 'placed', false],
  ['order', 'completed', 'cancelled', false],
  ['payment', 'unpaid', 'paid', true],
  ['payment', 'failed', 'paid', false],
  ['payment', 'refunded', 'partially_refunded', true],
  ['payment', 'refunded', 'unpaid', false],
  ['fulfillment', 'unfulfilled', 'delivered', false],
  ['fulfillment', 'delivered', 'return_requested', true],
  ['fulfillment', 'unfulfilled', 'return_requested', false],
] as const)('%s: %s → %s is legal: %s', (kind, from, to, legal) => {
  expect(canMove(kind, from as never, to as never)).toBe(legal);
});

test.each(Object.entries(orderMoves))('every state of %s can be reached from the first', (_, moves) => {
  const table = moves as Record<string, readonly string[]>;
  const reached = new Set([Object.keys(table)[0] ?? '']);
  for (const state of reached) for (const next of table[state] ?? []) reached.add(next);
  expect([...reached].toSorted()).toEqual(Object.keys(table).toSorted());
});

test('an illegal move is a conflict that names both states', () => {
  expect(() => requireMove('order', 'completed', 'placed')).toThrow('completed does not become placed');
});

test('an order can be called off until something of it is sent', () => {
  expect(canCancel({ order: 'placed', payment: 'paid', fulfillment: 'unfulfilled' })).toBe(true);
  expect(canCancel({ order: 'placed', payment: 'paid', fulfillment: 'partially_fulfilled' })).toBe(false);
  expect(canCancel({ order: 'cancelled', payment: 'refunded', fulfillment: 'unfulfilled' })).toBe(false);
});

test('only what was paid is shown', () => {
  expect(isVisible({ order: 'pending', payment: 'unpaid' })).toBe(false);
  expect(isVisible({ order: 'cancelled', payment: 'failed' })).toBe(false);
  expect(isVisible({ order: 'cancelled', payment: 'refunded' })).toBe(true);
});
