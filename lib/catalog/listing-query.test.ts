import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanQuery, listingKey, listingQuerySchema, queryFields, searchWords } from './listing-query.ts';

const read = (query: string) => listingQuerySchema.safeParse(queryFields(new URLSearchParams(query)));

test('several values of one facet come comma-separated or repeated', () => {
  expect(read('size=S,M&size=L').data?.size).toEqual(['S', 'M', 'L']);
});

test('empty fields count as absent', () => {
  expect(read('q=&size=&sort=').data).toEqual({});
});

test.each([
  ['2000-5000', { min: 2000, max: 5000 }],
  ['-5000', { min: undefined, max: 5000 }],
  ['2000-', { min: 2000, max: undefined }],
])('a price range %s', (text, range) => {
  expect(read(`price=${text}`).data?.price).toEqual(range);
});

test.each(['price=cheap', 'sort=random', 'limit=0', 'limit=101', 'limit=x'])('%s is refused', (query) => {
  expect(read(query).success).toBe(false);
});

test('whatever is typed becomes text that Postgres takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const clean = cleanQuery(text);
      expect(clean.isWellFormed()).toBe(true);
      expect(clean).not.toContain('\0');
      expect(clean.length).toBeLessThanOrEqual(200);
    }),
  );
});

test('words are letters and digits of any script', () => {
  expect(searchWords(`Men's "linen" (shirt) & 린넨 셔츠!`)).toEqual([
    'men',
    's',
    'linen',
    'shirt',
    '린넨',
    '셔츠',
  ]);
});

test('the same query in another order has the same key', () => {
  expect(listingKey({ size: ['M', 'S'], q: 'Tee' })).toBe(listingKey({ q: 'tee', size: ['S', 'M'] }));
  expect(listingKey({ size: ['M'] })).not.toBe(listingKey({ color: ['M'] }));
});
