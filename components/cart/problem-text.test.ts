import { expect, test } from 'vitest';
import { draftLine } from '#components/product/draft-line.ts';
import { money } from '#lib/money.ts';
import words from '#messages/cart.en.json' with { type: 'json' };
import { problemText } from './problem-text.ts';

const picture = (src: string, optionValue: string | null) => ({
  src,
  width: 4,
  height: 5,
  alt: '',
  optionValue,
});
const value = (text: string) => ({ value: text, label: text.toUpperCase(), color: null, image: null });
const product = {
  handle: 'coat',
  title: 'Coat',
  options: [
    { name: 'Color', label: 'Colour', values: [value('ink'), value('chalk')] },
    { name: 'Size', label: 'Size', values: [value('s')] },
  ],
  images: [picture('ink.svg', 'ink'), picture('chalk.svg', 'chalk')],
};
const variant = {
  id: 'v1',
  sku: 'C-1',
  options: { Color: 'chalk', Size: 's' },
  price: money(4800),
  compareAtPrice: null,
  available: true,
  quantityLeft: null,
};
const line = draftLine(product, variant);
const say = (code: string, available?: number) =>
  problemText({ code, line, available }, words.problems, 'en');

test('a piece is drawn as it will stand in the cart', () => {
  expect(line).toMatchObject({
    variantId: 'v1',
    variantTitle: 'CHALK / S',
    image: { src: 'chalk.svg' },
    total: money(4800),
    availableQuantity: null,
  });
});

test('what is left is said with the name of the piece', () => {
  expect(say('out_of_stock', 3)).toBe('There are only 3 of Coat, CHALK / S left.');
  expect(say('out_of_stock', 1)).toBe('There is only one Coat, CHALK / S left.');
  expect(say('out_of_stock', 0)).toBe('Coat, CHALK / S is sold out.');
});

test('a code without a number, or without words, is said too', () => {
  expect(say('out_of_stock')).toBe(words.problems.out_of_stock);
  expect(say('offline')).toBe(words.problems.offline);
  expect(say('teapot')).toBe(words.problems.unknown);
  expect(say('onlyLeft')).toBe(words.problems.unknown);
});
