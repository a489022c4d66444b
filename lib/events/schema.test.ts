import { expect, test } from 'vitest';
import { eventSchema, isCountable } from './schema.ts';

test.each([
  [{ name: 'search', key: '  Linen   Shirt ', isFirst: true }, 'linen shirt'],
  [{ name: 'view_search_results', key: '모자', isFirst: true }, '모자'],
  [{ name: 'search', key: 'ada@example.com', isFirst: true }, null],
  [{ name: 'search', key: 'call 01012345678', isFirst: true }, null],
  [{ name: 'search', key: 'x'.repeat(61), isFirst: true }, null],
  [{ name: 'search', key: '\ud800', isFirst: true }, null],
  [{ name: 'begin_checkout', isFirst: true }, ''],
])('%j is taken, and counted under %j', (told, key) => {
  const event = eventSchema.parse(told);
  expect(isCountable(event) ? event.key : null).toBe(key);
});

test.each([
  { name: 'view_item', key: 'Linen Shirt', isFirst: true },
  { name: 'begin_checkout', key: 'ada', isFirst: true },
  { name: 'search', key: 'x'.repeat(201), isFirst: true },
  { name: 'sign_up', key: '', isFirst: true },
])('%j is refused', (told) => {
  expect(eventSchema.safeParse(told).success).toBe(false);
});
