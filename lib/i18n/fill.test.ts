import { expect, test } from 'vitest';
import { fill, fillCount } from './fill.ts';

test('values take their places, unknown places stay', () => {
  expect(fill('No. {number}, {number}: {name}', { number: '014' })).toBe('No. 014, 014: {name}');
});

test('a value is not read as a template', () => {
  expect(fill('{a} {b}', { a: '{b}', b: '$&' })).toBe('{b} $&');
});

test('a number has its plural', () => {
  const words = { one: '{count} piece', other: '{count} pieces of {title}' };
  expect(fillCount(words, 1, 'en')).toBe('1 piece');
  expect(fillCount(words, 0, 'en', { title: 'tee' })).toBe('0 pieces of tee');
  expect(fillCount(words, 1, 'ko', { title: '티' })).toBe('1 pieces of 티');
});
