import { expect, test } from 'vitest';
import { compareSizes } from './sizes.ts';

test('sizes stand from small to large', () => {
  expect(['36', 'One size', 'XL', 'S', '9', 'XXL', 'M', '10', 'XS', 'L'].toSorted(compareSizes)).toEqual([
    'XS',
    'S',
    'M',
    'L',
    'XL',
    'XXL',
    '9',
    '10',
    '36',
    'One size',
  ]);
});
