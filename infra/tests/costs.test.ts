import { describe, expect, test } from 'vitest';
import { byUse, chargesOf, free, rules } from '../costs/charges.ts';
import {
  featureCosts,
  monthlyByLine,
  monthlyTotal,
  prices,
  sources,
  synthesizeSize,
} from '../costs/monthly.ts';
import { sizes } from '../settings.ts';
import { type Synthesis, synthesize } from '../synthesize.ts';

const all: Synthesis[] = [...sizes.map((size) => synthesizeSize(size)), synthesize({ compute: 'fargate' })];
const types = new Set(all.flatMap(({ resources }) => resources.map(({ resource }) => resource.Type)));

test('every type of resource has a price, or a reason to have none', () => {
  const unknown = [...types].filter(
    (type) => !(type in rules) && !(type in byUse) && !free.some((pattern) => pattern.test(type)),
  );
  expect(unknown).toEqual([]);
});

test('nothing is priced, left out or free that is not there, or twice', () => {
  for (const type of [...Object.keys(rules), ...Object.keys(byUse)]) expect(types).toContain(type);
  for (const pattern of free) {
    expect([...types].some((type) => pattern.test(type))).toBe(true);
    expect([...Object.keys(rules), ...Object.keys(byUse)].some((type) => pattern.test(type))).toBe(false);
  }
  expect(Object.keys(rules).filter((type) => type in byUse)).toEqual([]);
});

test('each price has a source with a date, and each source a price', () => {
  for (const { usd, source } of Object.values(prices)) {
    expect(usd).toBeGreaterThan(0);
    expect(sources).toHaveProperty(source);
  }
  for (const [id, { address, date }] of Object.entries(sources)) {
    expect(address).toMatch(/^https:/);
    expect(date).toMatch(/^2026/);
    expect(Object.values(prices).some(({ source }) => source === id)).toBe(true);
  }
});

test('each price is used by some size', () => {
  const used = new Set(all.flatMap((synthesis) => chargesOf(synthesis).map(({ price }) => price)));
  expect([...used].toSorted()).toEqual(Object.keys(prices).toSorted());
});

describe('sums', () => {
  test('by hand: what the database of prod costs', () => {
    const lines = monthlyByLine(synthesizeSize('prod'));
    // Two r7g.large and twice 100 GB; then two replicas of the same.
    expect(lines.get('Postgres: primary and standby')).toBeCloseTo(2 * (0.239 * 730 + 100 * 0.115), 2);
    expect(lines.get('Postgres: replicas')).toBeCloseTo(2 * (0.239 * 730 + 100 * 0.115), 2);
  });

  test.each(sizes)('%s at its fewest instances is within its budget', (size) => {
    const synthesis = synthesizeSize(size);
    expect(monthlyTotal(synthesis)).toBeLessThan(synthesis.settings.budget);
  });

  test('each feature of prod costs something, and dev has none of them', () => {
    for (const { usd } of featureCosts('prod')) expect(usd).toBeGreaterThan(0);
    for (const { usd } of featureCosts('dev')) expect(usd).toBeCloseTo(0);
  });
});
