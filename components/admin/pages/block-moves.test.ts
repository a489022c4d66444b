import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newBlock } from '#lib/pages/blocks.ts';
import { copyBlock, insertBlock, moveBlock } from './block-moves.ts';

const blocks = ['a', 'b', 'c'].map((id) => newBlock('spacer', id));
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).join('');

test('a block is moved to its new place, and not past the ends', () => {
  expect(ids(moveBlock(blocks, 0, 2))).toBe('bca');
  expect(ids(moveBlock(blocks, 2, 0))).toBe('cab');
  expect(ids(moveBlock(blocks, 0, -1))).toBe('abc');
  expect(ids(moveBlock(blocks, 2, 3))).toBe('abc');
});

test('a copy comes below, under an id of its own', () => {
  const copied = copyBlock(blocks, 1, 'd');
  expect(ids(copied)).toBe('abdc');
  expect({ ...copied[2], id: 'b' }).toEqual(copied[1]);
});

test('what was taken out and put back where it was leaves the list as it was', () => {
  const list = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(list, fc.nat(), fc.nat(), (names, a, b) => {
      const all = names.map((id) => newBlock('spacer', id));
      const [from, to] = [a % all.length, b % all.length];
      expect(ids(moveBlock(moveBlock(all, from, to), to, from))).toBe(ids(all));
      const taken = all[from];
      const rest = all.filter((_, place) => place !== from);
      if (taken) expect(ids(insertBlock(rest, from, taken))).toBe(ids(all));
    }),
  );
});
