import { expect, test } from 'vitest';
import { money } from '../money.ts';
import { shownOf, whatChanged } from './shown.ts';
import { shownSchema } from './shown-schema.ts';
import type { CheckoutSummary } from './types.ts';

interface Figures {
  price?: number;
  shipping?: number;
  tax?: number;
}

function summary({ price = 4_800, shipping = 600, tax = 0 }: Figures = {}, pieces = 1): CheckoutSummary {
  const lines = Array.from({ length: pieces }, (_, index) => ({
    id: `v${index}`,
    variantId: `v${index}`,
    quantity: 1,
    title: 'Overshirt',
    variantTitle: 'Ink / M',
    handle: 'overshirt',
    image: null,
    unitPrice: money(price),
    compareAtPrice: null,
    total: money(price),
    availableQuantity: null,
    isWithdrawn: false,
  }));
  const totals = {
    subtotal: money(price),
    discount: money(0),
    shipping: money(shipping),
    tax: money(tax),
    taxIncluded: false,
    total: money(price + shipping + tax),
  };
  return {
    cart: { version: 1, lines, subtotal: money(price), count: 1 },
    methods: [
      { method: 'standard', totals },
      { method: 'express', totals },
    ],
    discountProblem: null,
  };
}

test('nothing has changed where all is as it was shown', () => {
  expect(whatChanged(shownOf(summary()), summary(), 'standard')).toEqual([]);
});

test('a dearer piece is named with both prices, and so is the total', () => {
  expect(whatChanged(shownOf(summary()), summary({ price: 5_200 }), 'standard')).toEqual([
    { what: 'line', title: 'Overshirt, Ink / M', from: money(4_800), to: money(5_200) },
    { what: 'total', from: money(5_400), to: money(5_800) },
  ]);
});

test('what goes up here and down there is named although the total stays', () => {
  const now = summary({ shipping: 500, tax: 100 });
  expect(whatChanged(shownOf(summary()), now, 'standard').map(({ what }) => what)).toEqual([
    'shipping',
    'tax',
  ]);
});

test('a piece or a method that was not shown is not compared', () => {
  expect(whatChanged({ lines: {}, totals: {} as never }, summary(), 'standard')).toEqual([]);
});

test('travels as the text of a field; anything else there is no text of ours', () => {
  const shown = shownOf(summary());
  expect(shownSchema.parse(JSON.stringify(shown))).toEqual(shown);
  for (const text of ['', '{', '[]', '{"lines":{"a":"1"},"totals":{}}', null]) {
    expect(shownSchema.safeParse(text).success).toBe(false);
  }
});

test('of a long cart only the totals travel', () => {
  expect(shownOf(summary({}, 21)).lines).toEqual({});
});
