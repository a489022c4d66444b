import fc from 'fast-check';
import { expect, test } from 'vitest';
import { handleSchema } from '../product-input.ts';
import { toHandle } from './handle.ts';

test.each([
  ['Ocean Blue Shirt', 'ocean-blue-shirt'],
  ['  Women’s "Café" Crème -- Tee! ', 'womens-cafe-creme-tee'],
  ['blue_shirt', 'blue-shirt'],
  ['100% Cotton', '100-cotton'],
])('%s becomes %s', (text, handle) => {
  expect(toHandle(text)).toBe(handle);
});

test('texts that differ only in letters a handle cannot hold stay apart', () => {
  const handles = ['셔츠 1', '바지 1', '셔츠', '바지', 'Straße', 'Strae'].map(toHandle);
  expect(new Set(handles).size).toBe(handles.length);
  expect(handles[0]).toMatch(/^1-[0-9a-f]{8}$/);
});

test('any text gives a handle, and a handle stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const handle = toHandle(text);
      expect(handleSchema.safeParse(handle).success).toBe(true);
      expect(toHandle(handle)).toBe(handle);
    }),
  );
});
