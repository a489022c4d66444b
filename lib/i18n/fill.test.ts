import { expect, test } from 'vitest';
import { fill } from './fill.ts';

test('values take their places, unknown places stay', () => {
  expect(fill('No. {number}, {number}: {name}', { number: '014' })).toBe('No. 014, 014: {name}');
});

test('a value is not read as a template', () => {
  expect(fill('{a} {b}', { a: '{b}', b: '$&' })).toBe('{b} $&');
});
