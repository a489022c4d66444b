import { expect, test } from 'vitest';
import { requestLocale } from './request-locale.ts';

const asked = (query: string, acceptLanguage?: string) =>
  requestLocale(
    new Request(`http://shop.test/api/cart${query}`, {
      headers: acceptLanguage ? { 'accept-language': acceptLanguage } : {},
    }),
  );

test.each([
  ['', undefined, 'en'],
  ['', 'ko-KR,ko;q=0.9,en;q=0.8', 'ko'],
  ['', 'fr;q=0.9, en;q=0.2, ko;q=0.3', 'ko'],
  ['', 'ko;q=0, en', 'en'],
  ['', 'fr-FR', 'en'],
  ['', 'ko;q=x', 'en'],
  ['?locale=ko', 'en', 'ko'],
  ['?locale=xx', 'ko', 'ko'],
] as const)('%j with %j is %s', (query, header, locale) => {
  expect(asked(query, header)).toBe(locale);
});
