import { describe, expect, test } from 'vitest';
import type { Promotion } from '../promotions/types.ts';
import { computeTotals, totalsFor } from './totals.ts';
import type { Destination, PricedLine, ShippingMethod, ShippingRate, TaxRule } from './types.ts';

/*
 * Worked by hand, before the code was asked: each case says in its last column how its figures come about. Amounts are
 * minor units. Discounts, tax and total are what a shopper reads on the receipt.
 */

const tee = (quantity = 1): PricedLine => ({
  unitPrice: 2_500,
  quantity,
  taxable: true,
  requiresShipping: true,
  weightGrams: 200,
  collectionIds: ['tees'],
});
const coat: PricedLine = { ...tee(), unitPrice: 30_000, weightGrams: 1_900, collectionIds: ['coats'] };
const card: PricedLine = {
  ...tee(),
  unitPrice: 5_000,
  weightGrams: 0,
  taxable: false,
  requiresShipping: false,
};
const sock = (quantity: number): PricedLine => ({ ...tee(quantity), unitPrice: 333, weightGrams: 60 });

type Offer = Partial<Omit<Promotion, 'terms'>> & { terms?: Partial<Promotion['terms']> };
const offer = (kind: Promotion['kind'], value: number, { terms, ...change }: Offer = {}): Promotion => ({
  id: `${kind}-${value}`,
  codeId: null,
  title: kind,
  kind,
  value,
  minimumSubtotal: 0,
  isCombinable: false,
  ...change,
  terms: { collectionIds: [], buyQuantity: 1, getQuantity: 1, getBasisPoints: 10_000, ...terms },
});
const onTees = { terms: { collectionIds: ['tees'] } };
const together = { isCombinable: true };

/** Ships for 600, free from 7,500; 150 for each kilogram begun beyond two. */
const shipping: ShippingRate = { price: 600, freeFrom: 7_500, includedGrams: 2_000, perExtraKilogram: 150 };
const noTax: TaxRule = { rate: 0, included: false, taxesShipping: false };

interface Expected {
  lines: number[];
  shipping: number;
  total: number;
}

test.each<[string, PricedLine[], Promotion[], Expected, string]>([
  [
    'a percentage',
    [tee(2)],
    [offer('percentage', 1_000)],
    { lines: [500], shipping: 600, total: 5_100 },
    '2 × 2500 = 5000; 10 % is 500; 4500 + 600',
  ],
  [
    'a percentage that does not come out even',
    [sock(1), sock(1), sock(1)],
    [offer('percentage', 1_500)],
    { lines: [50, 50, 50], shipping: 600, total: 1_449 },
    '999 × 15 % = 149.85, so 150: 49.95 each, 50 each; 849 + 600',
  ],
  [
    'a percentage whose rest goes to the first lines',
    [sock(1), sock(1), sock(1)],
    [offer('percentage', 1_000)],
    { lines: [34, 33, 33], shipping: 600, total: 1_499 },
    '999 × 10 % = 99.9, so 100: 33⅓ each, and the unit left over to the first; 899 + 600',
  ],
  [
    'a fixed amount, split by what the lines cost',
    [tee(1), coat],
    [offer('fixed_amount', 1_300)],
    { lines: [100, 1_200], shipping: 0, total: 31_200 },
    '1300 over 2500 : 30000 is 100 : 1200; 31200 ships free',
  ],
  [
    'a fixed amount above what there is',
    [tee(1)],
    [offer('fixed_amount', 9_900)],
    { lines: [2_500], shipping: 600, total: 600 },
    'no more than 2500 comes off; shipping stays',
  ],
  [
    'one collection alone',
    [tee(2), coat],
    [offer('percentage', 2_000, onTees)],
    { lines: [1_000, 0], shipping: 0, total: 34_000 },
    '20 % of 5000 is 1000, of the coat nothing; 4000 + 30000',
  ],
  [
    'a minimum that is met to the unit',
    [tee(2)],
    [offer('fixed_amount', 700, { minimumSubtotal: 5_000 })],
    { lines: [700], shipping: 600, total: 4_900 },
    '5000 is 5000; 4300 + 600',
  ],
  [
    'a minimum that lacks one unit',
    [tee(2)],
    [offer('fixed_amount', 700, { minimumSubtotal: 5_001 })],
    { lines: [0], shipping: 600, total: 5_600 },
    '5000 is below 5001; 5000 + 600',
  ],
  [
    'a minimum that other collections do not help to meet',
    [tee(1), coat],
    [offer('percentage', 1_000, { ...onTees, minimumSubtotal: 2_501 })],
    { lines: [0, 0], shipping: 0, total: 32_500 },
    'of tees there are 2500, and 2501 are asked for',
  ],
  [
    'buy two, get one',
    [tee(3)],
    [offer('buy_x_get_y', 0, { terms: { buyQuantity: 2 } })],
    { lines: [2_500], shipping: 600, total: 5_600 },
    'of 3 one is free; 5000 + 600',
  ],
  [
    'buy two, get one, of five: a second set is not full',
    [tee(5)],
    [offer('buy_x_get_y', 0, { terms: { buyQuantity: 2 } })],
    { lines: [2_500], shipping: 0, total: 10_000 },
    '5 ÷ 3 is one set and two over; 12500 − 2500',
  ],
  [
    'buy one, get one at half: the cheapest is the one got',
    [tee(1), coat],
    [offer('buy_x_get_y', 0, { terms: { getBasisPoints: 5_000 } })],
    { lines: [1_250, 0], shipping: 0, total: 31_250 },
    'half of the tee is 1250; 1250 + 30000',
  ],
  [
    'free shipping',
    [tee(1)],
    [offer('free_shipping', 0)],
    { lines: [0], shipping: 0, total: 2_500 },
    '2500, and the 600 are waived',
  ],
  [
    'two that combine: the share first, then the amount',
    [tee(2)],
    [offer('fixed_amount', 500, together), offer('percentage', 1_000, together)],
    { lines: [1_000], shipping: 600, total: 4_600 },
    '10 % of 5000 is 500, then 500 more; 4000 + 600',
  ],
  [
    'two that do not: the better one',
    [tee(2)],
    [offer('fixed_amount', 400), offer('percentage', 1_000)],
    { lines: [500], shipping: 600, total: 5_100 },
    '500 is more than 400; 4500 + 600',
  ],
  [
    'one alone against two that combine',
    [tee(2)],
    [offer('percentage', 1_800), offer('percentage', 1_000, together), offer('fixed_amount', 500, together)],
    { lines: [1_000], shipping: 600, total: 4_600 },
    '500 + 500 is more than 900; 4000 + 600',
  ],
  [
    'a discount that would cost the free shipping is not taken',
    [tee(3)],
    [offer('fixed_amount', 200)],
    { lines: [0], shipping: 0, total: 7_500 },
    '7500 ships free; 7300 + 600 would be 7900',
  ],
  [
    'weight beyond two kilograms',
    [tee(2), { ...coat, unitPrice: 1_000 }],
    [],
    { lines: [0, 0], shipping: 750, total: 6_750 },
    '2 × 200 + 1900 = 2300 g: one kilogram begun, 600 + 150; 6000 + 750',
  ],
  [
    'what is not shipped weighs nothing and ships for nothing',
    [card],
    [],
    { lines: [0], shipping: 0, total: 5_000 },
    'a gift card is sent by mail',
  ],
])('%s', (_, lines, promotions, expected, working) => {
  const totals = computeTotals({ lines, promotions, shipping, tax: noTax });
  const figures = {
    lines: totals.lines.map(({ discount }) => discount),
    shipping: totals.shipping.total,
    total: totals.total,
  };
  expect(figures, working).toEqual(expected);
});

test.each<[string, PricedLine[], TaxRule, { lines: number[]; tax: number; total: number }, string]>([
  [
    'added to the goods alone',
    [tee(2)],
    { rate: 7_250, included: false, taxesShipping: false },
    { lines: [363], tax: 363, total: 5_963 },
    '5000 × 7.25 % = 362.5, a half up: 363; 5000 + 600 + 363',
  ],
  [
    'added to the goods and shipping',
    [tee(2)],
    { rate: 13_000, included: false, taxesShipping: true },
    { lines: [650], tax: 728, total: 6_328 },
    '5600 × 13 % = 728, of which 650 on the goods; 5600 + 728',
  ],
  [
    'included in the prices',
    [tee(2)],
    { rate: 19_000, included: true, taxesShipping: true },
    { lines: [798], tax: 894, total: 5_600 },
    '5600 × 19 ÷ 119 = 894.12; 5000 ÷ 5600 of 894 = 798.2; nothing is added',
  ],
  [
    'rounded once, not on each line',
    [sock(1), sock(1), sock(1)],
    { rate: 7_250, included: false, taxesShipping: false },
    { lines: [24, 24, 24], tax: 72, total: 1_671 },
    '999 × 7.25 % = 72.43, so 72; each alone would also be 24.14; 999 + 600 + 72',
  ],
  [
    'rounded once where each line alone would lose a half',
    [sock(1), sock(1)],
    { rate: 5_000, included: false, taxesShipping: false },
    { lines: [17, 16], tax: 33, total: 1_299 },
    '666 × 5 % = 33.3, so 33, not 2 × 17 (16.65 each); 666 + 600 + 33',
  ],
  [
    'finer than a basis point',
    [coat],
    { rate: 6_875, included: false, taxesShipping: false },
    { lines: [2_063], tax: 2_063, total: 32_063 },
    '30000 × 6.875 % = 2062.5, a half up; ships free',
  ],
  [
    'on what is taxable alone',
    [tee(1), card],
    { rate: 10_000, included: false, taxesShipping: false },
    { lines: [250, 0], tax: 250, total: 7_750 },
    '10 % of 2500; the card has none; 7500 ships free; 7500 + 250',
  ],
])('tax %s', (_, lines, tax, expected, working) => {
  const totals = computeTotals({ lines, promotions: [], shipping, tax });
  const figures = { lines: totals.lines.map((line) => line.tax), tax: totals.taxTotal, total: totals.total };
  expect(figures, working).toEqual(expected);
});

test('tax is on what is left after the discount', () => {
  const tax = { rate: 10_000, included: false, taxesShipping: false };
  const totals = computeTotals({
    lines: [tee(2)],
    promotions: [offer('fixed_amount', 1_000)],
    shipping,
    tax,
  });
  // 5000 − 1000 = 4000; 10 % is 400; 4000 + 600 + 400.
  expect([totals.taxTotal, totals.total]).toEqual([400, 5_000]);
});

test.each<[string, number, TaxRule, number, string]>([
  ['added', 48_001, { rate: 10_000, included: false, taxesShipping: false }, 55_801, '₩4,800.1 is ₩4,800'],
  ['included', 48_001, { rate: 10_000, included: true, taxesShipping: false }, 51_001, 'nothing is added'],
])('in won, which have no minor unit, tax %s is whole', (_, unitPrice, tax, total, working) => {
  const rate: ShippingRate = { price: 3_000, freeFrom: null, includedGrams: 2_000, perExtraKilogram: 0 };
  const lines = [{ ...tee(), unitPrice }];
  expect(computeTotals({ lines, promotions: [], shipping: rate, tax }).total, working).toBe(total);
});

describe('at the shop’s own rates, one tee at $25.00', () => {
  test.each<[string, Destination, ShippingMethod, number, number, number, string]>([
    ['Portland', { country: 'US', postalCode: '97201' }, 'standard', 600, 0, 3_100, 'Oregon has no tax'],
    ['New York', { country: 'US', postalCode: '10001' }, 'standard', 600, 100, 3_200, '2500 × 4 %'],
    ['Minneapolis', { country: 'US', postalCode: '55401' }, 'express', 1_800, 172, 4_472, '2500 × 6.875 %'],
    ['Montréal', { country: 'CA', postalCode: 'H2X 1Y4' }, 'standard', 1_200, 554, 4_254, '3700 × 14.975 %'],
    ['London', { country: 'GB', postalCode: 'E1 6AN' }, 'standard', 1_500, 667, 4_000, '4000 × 20 ÷ 120'],
    ['Budapest', { country: 'HU', postalCode: '1011' }, 'express', 3_800, 1_339, 6_300, '6300 × 27 ÷ 127'],
    ['Seoul', { country: 'KR', postalCode: '04524' }, 'standard', 1_500, 364, 4_000, '4000 × 10 ÷ 110'],
    ['Nairobi', { country: 'KE', postalCode: '00100' }, 'standard', 2_200, 0, 4_700, 'an export'],
  ])('%s', (_, destination, method, shippingTotal, tax, total, working) => {
    const totals = totalsFor([tee()], destination, method, []);
    expect([totals.shipping.total, totals.taxTotal, totals.total], working).toEqual([
      shippingTotal,
      tax,
      total,
    ]);
  });

  test.each<[string, number, number]>([
    ['US', 7_500, 0],
    ['CA', 15_000, 0],
    ['DE', 20_000, 0],
    ['JP', 20_000, 0],
    ['BR', 30_000, 0],
  ])('standard to %s is free from %i on', (country, unitPrice, free) => {
    const at = (price: number) =>
      totalsFor([{ ...tee(), unitPrice: price }], { country }, 'standard', []).shipping.total;
    expect(at(unitPrice)).toBe(free);
    expect(at(unitPrice - 1)).toBeGreaterThan(0);
  });
});
