import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StoreEvent } from './schema.ts';
import { Tally } from './tally.ts';

const event = fc.record({
  name: fc.constantFrom('view_item', 'add_to_cart'),
  key: fc.constantFrom('a', 'b', 'c'),
  isFirst: fc.boolean(),
}) as fc.Arbitrary<StoreEvent>;

test('whatever is written, and fails to be, nothing is lost and nothing is counted twice', () => {
  const step = fc.oneof(event, fc.constantFrom('write' as const, 'fail' as const));
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const tally = new Tally();
      const written: { count: number; visits: number }[] = [];
      for (const each of steps) {
        if (each === 'write') written.push(...tally.take());
        else if (each === 'fail') tally.putBack(tally.take());
        else tally.add(each, '2026-11-22');
      }
      written.push(...tally.take());
      const events = steps.filter((each) => typeof each === 'object');
      const sum = (of: 'count' | 'visits') => written.reduce((total, row) => total + row[of], 0);
      expect(sum('count')).toBe(events.length);
      expect(sum('visits')).toBe(events.filter(({ isFirst }) => isFirst).length);
    }),
  );
});

test('rows come in one order, whatever came first', () => {
  const tally = new Tally();
  for (const key of ['b', 'a', 'c']) tally.add({ name: 'view_item', key, isFirst: true }, '2026-11-22');
  expect(tally.take().map(({ key }) => key)).toEqual(['a', 'b', 'c']);
});

test('a full one takes no more keys, and goes on counting those it has', () => {
  const tally = new Tally();
  for (let n = 0; n < 6000; n += 1)
    tally.add({ name: 'search', key: `word ${n}`, isFirst: false }, '2026-11-22');
  tally.add({ name: 'search', key: 'word 1', isFirst: false }, '2026-11-22');
  const rows = tally.take();
  expect(rows).toHaveLength(5000);
  expect(rows.find(({ key }) => key === 'word 1')?.count).toBe(2);
});
