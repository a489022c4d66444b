import { expect, test } from 'vitest';
import { safeReturnPath } from './return-path.ts';

test.each(['/', '/account', '/ko/account', '/admin/products?q=linen%20shirt&before=12', '/a#b'])(
  'keeps %s',
  (path) => {
    expect(safeReturnPath(path)).toBe(path);
  },
);

test.each([
  '//evil.example',
  '/\\evil.example',
  '/.//evil.example',
  '/x/..//evil.example',
  '/a\\b',
  '/\t/evil.example',
  'https://evil.example/',
  'javascript:alert(1)',
  'account',
  '',
  undefined,
  ['/account'],
  `/${'a'.repeat(2000)}`,
])('refuses %s', (value) => {
  expect(safeReturnPath(value)).toBeNull();
});
