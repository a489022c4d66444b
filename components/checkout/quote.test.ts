import { expect, test } from 'vitest';
import { quoteFrom, quoteParams } from './quote.ts';

test('without anything said, for the country of the language', () => {
  expect(quoteFrom({}, 'ko').country).toBe('KR');
  expect(quoteFrom({ country: 'nowhere' }, 'en').country).toBe('NO');
  expect(quoteFrom({ country: '<script>' }, 'en').country).toBe('US');
});

test('an address and its quote say the same', () => {
  const quote = { country: 'CA', region: 'QC', postalCode: 'H2X 1Y4', discountCode: 'SPRING' };
  expect(quoteFrom(Object.fromEntries(quoteParams(quote)), 'en')).toEqual(quote);
});

test('of a repeated name the first counts, and empty ones do not', () => {
  expect(quoteFrom({ country: ['DE', 'FR'], postalCode: ' ' }, 'en')).toEqual({ country: 'DE' });
});
