import { expect, test, vi } from 'vitest';
import { runInRenderScope } from '../cache/scope.ts';
import { readDeskLocale } from './desk-locale.ts';
import { deskSay, deskWords } from './words.ts';

// What the bundler puts in its place on the server.
vi.mock('next-intl', () => import('use-intl/core'));

test.each([
  [undefined, 'en'],
  ['mc_cart_count=2; mc_desk_locale=ko', 'ko'],
  ['mc_desk_locale=ko', 'ko'],
  ['mc_desk_locale=kok', 'en'],
  ['not_mc_desk_locale=ko', 'en'],
])('the cookies %s ask for %s', (cookies, locale) => {
  expect(readDeskLocale(cookies)).toBe(locale);
});

test('the desk speaks the language of its request', () => {
  expect(deskWords('order.title', { number: '7' })).toBe('Order 7');
  runInRenderScope((scope) => {
    scope.deskLocale = 'ko';
    expect(deskWords('order.title', { number: '7' })).toBe('주문 7');
    expect(deskSay('required')).toBe('입력해 주세요.');
  });
});
