import fc from 'fast-check';
import { expect, test } from 'vitest';
import { laterLsn, parseLsn } from './lsn.ts';

const print = (position: bigint) =>
  `${(position >> 32n).toString(16).toUpperCase()}/${(position & 0xffffffffn).toString(16).toUpperCase()}`;

test('positions compare as numbers, not as text', () => {
  expect(laterLsn('0/9', '0/10')).toBe('0/10');
  expect(laterLsn('FF/0', '100/0')).toBe('100/0');
});

test('a printed position reads back', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: (1n << 64n) - 1n }), (position) => {
      expect(parseLsn(print(position))).toBe(position);
    }),
  );
});

test.each(['', '0', '0/', '/0', '0/G', '123456789/0', '0/0 '])('%j is no position', (text) => {
  expect(parseLsn(text)).toBeNull();
});

test('the readable position wins over none', () => {
  expect(laterLsn(undefined, '0/1')).toBe('0/1');
  expect(laterLsn('nonsense', '0/1')).toBe('0/1');
});
