import { expect, test } from 'vitest';
import { decimalAmount, formatMoney } from './money.ts';

test.each([
  [4800, 'USD', 'en', '$48'],
  [4850, 'USD', 'en', '$48.50'],
  [123456700, 'USD', 'en', '$1,234,567'],
  [4800, 'USD', 'ko', '$48'],
  [48000, 'KRW', 'ko', '₩48,000'],
  [0, 'USD', 'en', '$0'],
  [5, 'USD', 'en', '$0.05'],
])('%i %s in %s reads %s', (amount, currency, locale, text) => {
  expect(formatMoney({ amount, currency }, locale)).toBe(text);
});

test('machines get every digit', () => {
  expect(decimalAmount({ amount: 4800, currency: 'USD' })).toBe('48.00');
  expect(decimalAmount({ amount: 48000, currency: 'KRW' })).toBe('48000');
});
