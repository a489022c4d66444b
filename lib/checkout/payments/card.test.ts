import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cardBrand, cardNumber } from './card.ts';

test.each([
  ['4242424242424242', '4242424242424242'],
  ['4242 4242 4242 4242', '4242424242424242'],
  ['4000-0000-0000-0002', '4000000000000002'],
  ['4242424242424241', null],
  ['424242', null],
  ['4242424242424242a', null],
  ['', null],
])('%j is read as %j', (text, number) => {
  expect(cardNumber(text)).toBe(number);
});

test('one wrong digit is always noticed', () => {
  fc.assert(
    fc.property(fc.nat(15), fc.integer({ min: 1, max: 9 }), (position, by) => {
      const digits = [...'4242424242424242'];
      digits[position] = String((Number(digits[position]) + by) % 10);
      expect(cardNumber(digits.join(''))).toBeNull();
    }),
  );
});

test.each([
  ['4242424242424242', 'visa'],
  ['5555555555554444', 'mastercard'],
  ['378282246310005', 'amex'],
  ['6011111111111117', 'card'],
])('%s is %s', (number, brand) => {
  expect(cardBrand(number)).toBe(brand);
});
