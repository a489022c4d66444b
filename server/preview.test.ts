import { expect, test } from 'vitest';
import { isPreviewable } from './preview.ts';

test.each([
  '/',
  '/ko',
  '/products/coat',
  '/ko/collections/new?sort=newest',
  '/search?q=a',
  '/api/products?q=a',
  '/lookbook',
])('shows the catalog as it will be: %s', (path) => expect(isPreviewable(path)).toBe(true));

test.each([
  '/cart',
  '/cart?error=x',
  '/ko/checkout?error=x',
  '/api/cart',
  '/api/checkout',
  '/admin?x',
  '/account/orders',
])('leaves as it is today: %s', (path) => expect(isPreviewable(path)).toBe(false));
