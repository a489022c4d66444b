import { expect, test } from 'vitest';
import { eventSchema, isTerm } from './schema.ts';

test.each([
  ['linen shirt', true],
  ['린넨 셔츠', true],
  ['somebody@example.com', false],
  ['010 12345678', false],
  ['a'.repeat(61), false],
  ['', false],
  ['\ud800', false],
])('%j is counted by its words: %s', (text, isCounted) => {
  expect(isTerm(text)).toBe(isCounted);
});

test('a search is taken with its spaces and capitals evened out', () => {
  const event = eventSchema.parse({ name: 'search', key: '  Linen   SHIRT ', isFirst: true });
  expect(event.key).toBe('linen shirt');
});
