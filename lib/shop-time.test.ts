import { expect, test } from 'vitest';
import { parseShopTime, shopTimeText } from './shop-time.ts';

test('a time of the shop is the same moment everywhere, and is shown as it was typed', () => {
  expect(parseShopTime('2026-11-27T09:00')?.toISOString()).toBe('2026-11-27T00:00:00.000Z');
  expect(shopTimeText(new Date('2026-11-27T00:00:00Z'))).toBe('2026-11-27T09:00');
});

test('clocks that are put back or forward', () => {
  const berlin = (text: string) => parseShopTime(text, 'Europe/Berlin')?.toISOString();
  expect(berlin('2026-03-29T01:59')).toBe('2026-03-29T00:59:00.000Z');
  expect(berlin('2026-03-29T03:00')).toBe('2026-03-29T01:00:00.000Z');
  expect(berlin('2026-10-25T03:00')).toBe('2026-10-25T02:00:00.000Z');
  expect(shopTimeText(new Date('2026-07-01T00:00:00Z'), 'Europe/Berlin')).toBe('2026-07-01T02:00');
});

test.each(['', 'tomorrow', '2026-02-30T09:00', '2026-11-27', '2026-11-27T25:00', '2026-11-27T09:00Z'])(
  'no time: %s',
  (text) => {
    expect(parseShopTime(text)).toBeNull();
  },
);
