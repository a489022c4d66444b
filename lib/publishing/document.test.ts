import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedFields, type Fields, merge, rebased } from './document.ts';

const fields = fc.record({ a: fc.nat(2), b: fc.nat(2), c: fc.nat(2) }) as fc.Arbitrary<Fields>;

test('what each changed alone stands, what both changed alike is no clash, and the rest is asked about', () => {
  const base = { a: 1, b: 1, c: 1, d: 1, gone: 1 };
  const theirs = { a: 1, b: 2, c: 2, d: 2 };
  const mine = { a: 3, b: 1, c: 3, d: 2, gone: 2 };
  expect(merge(base, theirs, mine)).toEqual({
    fields: { a: 3 },
    clashes: [{ field: 'c', base: 1, theirs: 2, mine: 3 }],
    gone: ['gone'],
  });
});

test('a merge loses nobody: each field is mine, theirs, or asked about', () => {
  fc.assert(
    fc.property(fields, fields, fields, (base, theirs, mine) => {
      const { fields: written, clashes } = merge(base, theirs, mine);
      const result = { ...theirs, ...written };
      const asked = clashes.map(({ field }) => field);
      for (const field of ['a', 'b', 'c']) {
        if (asked.includes(field)) expect(result[field]).toEqual(theirs[field]);
        else if (changedFields(base, theirs).includes(field)) expect(result[field]).toEqual(theirs[field]);
        else expect(result[field]).toEqual(mine[field]);
      }
    }),
  );
});

test('who saves what they were shown changes nothing', () => {
  fc.assert(
    fc.property(fields, fields, (base, theirs) => {
      expect(merge(base, theirs, base)).toEqual({ fields: {}, clashes: [], gone: [] });
    }),
  );
});

test('what is drafted begins from what was public when it was edited', () => {
  const change = rebased({ a: 2, b: 2, c: 2 }, { a: 9, b: 9, c: 2 }, { a: 1, c: 1 }, ['b']);
  expect(change).toEqual({ base: { a: 1, b: 2 }, fields: { a: 9, b: 9 } });
});
