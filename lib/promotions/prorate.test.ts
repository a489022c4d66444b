import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fraction, prorate } from './prorate.ts';

test.each([
  [100, [1, 1, 1], [34, 33, 33]],
  [1, [1, 5], [0, 1]],
  [7, [0, 3, 0], [0, 7, 0]],
  [0, [0, 0], [0, 0]],
  [9_007_199_254, [9_007_199_254, 9_007_199_254], [4_503_599_627, 4_503_599_627]],
])('%i over %j is %j', (amount, weights, parts) => {
  expect(prorate(amount, weights)).toEqual(parts);
});

test('nothing to split it over, or a negative amount, is refused', () => {
  expect(() => prorate(1, [0, 0])).toThrow(RangeError);
  expect(() => prorate(-1, [1])).toThrow(RangeError);
});

test('parts sum to the amount and each is less than one unit off its exact share', () => {
  const weights = fc.array(fc.nat(1_000_000_000), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(fc.nat(1_000_000_000), weights, (amount, list) => {
      const sum = list.reduce((a, b) => a + b, 0);
      fc.pre(sum > 0);
      const parts = prorate(amount, list);
      expect(parts.reduce((a, b) => a + b, 0)).toBe(amount);
      for (const [i, part] of parts.entries()) {
        const exact = BigInt(amount) * BigInt(list[i] ?? 0);
        const off = BigInt(part) * BigInt(sum) - exact;
        expect(off < BigInt(sum) && off > -BigInt(sum)).toBe(true);
        if (amount <= sum) expect(part).toBeLessThanOrEqual(list[i] ?? 0);
      }
    }),
  );
});

test.each([
  [5, 1, 2, 3],
  [333, 6_875, 100_000, 23],
  [1_005, 1, 10, 101],
])('%i × %i/%i rounds a half up to %i', (amount, numerator, denominator, result) => {
  expect(fraction(amount, numerator, denominator)).toBe(result);
});
