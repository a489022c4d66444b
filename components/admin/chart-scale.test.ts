import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundUp } from './chart-scale.ts';

test.each([
  [0, 1],
  [1, 1],
  [3, 5],
  [10, 10],
  [11, 20],
  [499, 500],
  [501, 1000],
])('%i is drawn up to %i', (value, top) => {
  expect(roundUp(value)).toBe(top);
});

test('nothing sticks out, and nothing is drawn at less than a fifth of the height', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 1_000_000_000 }), (value) => {
      expect(roundUp(value)).toBeGreaterThanOrEqual(value);
      expect(roundUp(value)).toBeLessThanOrEqual(value * 5);
    }),
  );
});
