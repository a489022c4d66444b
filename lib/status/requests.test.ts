import { expect, test } from 'vitest';
import { routeClass } from './requests.ts';

test.each([
  ['/', 'home'],
  ['/ko', 'home'],
  ['/en/products/the-tee', 'products'],
  ['/ko/collections/knits', 'collections'],
  ['/korea', 'other'],
  ['/api/cart/lines/1', 'api_cart'],
  ['/api/anything-at-all', 'other'],
  ['/_next/static/x.js', 'asset'],
  ['/readyz', 'health'],
  ['/constructor', 'other'],
])('%s is of class %s', (path, expected) => {
  expect(routeClass(path)).toBe(expected);
});
