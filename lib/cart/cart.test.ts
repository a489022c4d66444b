import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryChange, line, variantIds } from './arbitrary-change.ts';
import { changeLines, countPieces, maxLines, maxQuantity, newCartId } from './cart.ts';
import type { CartChange, CartLine } from './types.ts';

const change = (lines: CartLine[], kind: CartChange['kind'], ...changed: CartChange['lines'][number][]) =>
  changeLines(lines, { kind, lines: changed });

const [a, b] = variantIds as [string, string];
const full = Array.from({ length: maxLines }, (_, i) => ({ variantId: `v${i}`, quantity: 1 }));

describe('add', () => {
  test('begins a line after the others, and adds to one in its place', () => {
    const first = change([{ variantId: a, quantity: 1 }], 'add', line(b, 2));
    expect(first).toEqual({
      ok: true,
      lines: [
        { variantId: a, quantity: 1 },
        { variantId: b, quantity: 2 },
      ],
    });
    expect(change([{ variantId: a, quantity: 1 }], 'add', line(a, 2))).toEqual({
      ok: true,
      lines: [{ variantId: a, quantity: 3 }],
    });
  });

  test('counts what the cart holds against the stock', () => {
    expect(change([{ variantId: a, quantity: 3 }], 'add', line(a, 2, 4))).toEqual({
      ok: false,
      refusal: { code: 'out_of_stock', variantId: a, requested: 5, available: 4 },
    });
  });

  test('refuses a hundredth piece and a hundred and first line', () => {
    const refusal = (result: ReturnType<typeof change>) => (result.ok ? null : result.refusal.code);
    expect(refusal(change([{ variantId: a, quantity: 98 }], 'add', line(a, 2)))).toBe('quantity_limit');
    expect(refusal(change(full, 'add', line(a, 1)))).toBe('cart_full');
    expect(refusal(change(full, 'add', line('v7', 1)))).toBeNull();
  });
});

describe('set', () => {
  test('is absolute, and 0 removes', () => {
    const lines = [{ variantId: a, quantity: 3 }];
    expect(change(lines, 'set', line(a, 2))).toEqual({ ok: true, lines: [{ variantId: a, quantity: 2 }] });
    expect(change(lines, 'set', line(a, 0, 0))).toEqual({ ok: true, lines: [] });
    expect(change([], 'set', line(a, 0, 0))).toEqual({ ok: true, lines: [] });
  });

  test('never brings a removed line back', () => {
    expect(change([], 'set', line(a, 2))).toEqual({
      ok: false,
      refusal: { code: 'line_not_found', variantId: a },
    });
  });
});

test('merge sums, caps by stock and by the limits, and keeps a sold-out line as one', () => {
  const merged = change([{ variantId: a, quantity: 2 }], 'merge', line(a, 3, 4), line(b, 5, 0));
  expect(merged).toEqual({
    ok: true,
    lines: [
      { variantId: a, quantity: 4 },
      { variantId: b, quantity: 1 },
    ],
  });
  expect(change(full, 'merge', line(a, 1), line('v0', 200, 500))).toEqual({
    ok: true,
    lines: [{ variantId: 'v0', quantity: maxQuantity }, ...full.slice(1)],
  });
});

test('an order takes what it bought and leaves what came since', () => {
  const lines = [
    { variantId: a, quantity: 3 },
    { variantId: b, quantity: 1 },
  ];
  expect(change(lines, 'take', line(a, 2), line(b, 1))).toEqual({
    ok: true,
    lines: [{ variantId: a, quantity: 1 }],
  });
});

test('whatever is asked in whatever order, a cart stays a cart', () => {
  fc.assert(
    fc.property(fc.array(arbitraryChange, { maxLength: 60, size: 'max' }), (changes) => {
      let lines: CartLine[] = [];
      for (const next of changes) {
        const before = structuredClone(lines);
        const changed = changeLines(lines, next);
        expect(lines).toEqual(before);
        if (!changed.ok) continue;
        lines = changed.lines;
        expect(lines.length).toBeLessThanOrEqual(maxLines);
        expect(new Set(lines.map(({ variantId }) => variantId)).size).toBe(lines.length);
        for (const { quantity } of lines) expect(quantity >= 1 && quantity <= maxQuantity).toBe(true);
      }
    }),
  );
});

test('merging never makes a cart smaller than what stock allows, and adding then taking is nothing', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 49 }), fc.integer({ min: 1, max: 49 }), (held, added) => {
      const lines = [{ variantId: a, quantity: held }];
      const merged = change(lines, 'merge', line(a, added));
      expect(merged.ok && countPieces(merged.lines)).toBe(held + added);
      const taken = merged.ok && change(merged.lines, 'take', line(a, added));
      expect(taken ? taken.ok && taken.lines : null).toEqual(lines);
    }),
  );
});

test('cart ids are 128 random bits', () => {
  const ids = Array.from({ length: 1000 }, newCartId);
  expect(new Set(ids).size).toBe(1000);
  for (const id of ids) expect(id).toMatch(/^[\w-]{22}$/);
});
