import { expect, test } from 'vitest';
import { quoteOf } from './quote.ts';

test('without anything said, for the country of the language', () => {
  expect(quoteOf({}, 'ko').destination.country).toBe('KR');
  expect(quoteOf({ country: '<b' }, 'en').destination.country).toBe('US');
});

test('what is said counts, what is empty does not', () => {
  expect(quoteOf({ country: 'ca', region: 'QC', postalCode: '', discountCode: 'SPRING' }, 'en')).toEqual({
    destination: { country: 'CA', region: 'QC', postalCode: undefined },
    discountCode: 'SPRING',
  });
});
