import { expect, test } from 'vitest';
import { isLocale, localePath, withoutLocale } from './locale.ts';

test('English has no prefix, Korean has one', () => {
  expect(localePath('en', '/')).toBe('/');
  expect(localePath('en', '/cart')).toBe('/cart');
  expect(localePath('ko', '/')).toBe('/ko');
  expect(localePath('ko', '/cart?error=sold')).toBe('/ko/cart?error=sold');
});

test('an address and the route behind it have the same path without language', () => {
  expect(withoutLocale('/en/products/the-plain-tee')).toBe('/products/the-plain-tee');
  expect(withoutLocale('/ko/products/the-plain-tee')).toBe('/products/the-plain-tee');
  expect(withoutLocale('/products/the-plain-tee')).toBe('/products/the-plain-tee');
  expect(withoutLocale('/ko')).toBe('/');
  expect(withoutLocale('/')).toBe('/');
  expect(withoutLocale('/korea')).toBe('/korea');
});

test('only the two languages are languages', () => {
  expect(isLocale('ko')).toBe(true);
  expect(isLocale('KO')).toBe(false);
  expect(isLocale('__proto__')).toBe(false);
});
