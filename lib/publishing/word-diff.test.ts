import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DiffPart, wordDiff } from './word-diff.ts';

test('says which words went and which came, in their place', () => {
  expect(wordDiff('Cut in soft linen, lined.', 'Cut in heavy linen, half lined.')).toEqual([
    { kind: 'same', text: 'Cut in' },
    { kind: 'gone', text: 'soft' },
    { kind: 'new', text: 'heavy' },
    { kind: 'same', text: 'linen,' },
    { kind: 'new', text: 'half' },
    { kind: 'same', text: 'lined.' },
  ]);
  expect(wordDiff('', '리넨 코트')).toEqual([{ kind: 'new', text: '리넨 코트' }]);
  expect(wordDiff('same', 'same')).toEqual([{ kind: 'same', text: 'same' }]);
});

test('both texts can be read out of it', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 }).map((words) => words.join(' '));
  const without = (parts: readonly DiffPart[], kind: DiffPart['kind']) =>
    parts.flatMap((part) => (part.kind === kind ? [] : [part.text])).join(' ');
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = wordDiff(before, after);
      expect(without(parts, 'new')).toBe(before);
      expect(without(parts, 'gone')).toBe(after);
    }),
  );
});
