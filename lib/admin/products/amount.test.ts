import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimalAmount } from '../../money.ts';
import { parseAmount } from './amount.ts';

test.each([
  ['48', 4800],
  ['48.5', 4850],
  ['48.50', 4850],
  ['0.01', 1],
  ['1,248.50', 124_850],
  [' 7 ', 700],
])('%s', (text, amount) => {
  expect(parseAmount(text, 'USD')).toBe(amount);
});

test.each([
  '',
  '-1',
  '48.',
  '.5',
  '48.505',
  '1,24',
  '12,345,6',
  '4e2',
  '٤٨',
  '$48',
  '48 000',
  '1'.repeat(10),
])('%s is no amount', (text) => {
  expect(parseAmount(text, 'USD')).toBeNull();
});

test('a currency without minor units takes no point', () => {
  expect(parseAmount('48,000', 'KRW')).toBe(48_000);
  expect(parseAmount('48.5', 'KRW')).toBeNull();
});

test('reads back what machines are told', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 99_999_999_999 }),
      fc.constantFrom('USD', 'KRW'),
      (amount, currency) => {
        fc.pre(currency === 'USD' || amount < 1_000_000_000);
        expect(parseAmount(decimalAmount({ amount, currency }), currency)).toBe(amount);
      },
    ),
  );
});
