import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Promotion } from '../promotions/types.ts';
import { computeTotals, totalsFor } from './totals.ts';
import type { PricedLine } from './types.ts';

const line = (unitPrice: number, quantity = 1, change: Partial<PricedLine> = {}): PricedLine => ({
  unitPrice,
  quantity,
  taxable: true,
  requiresShipping: true,
  weightGrams: 300,
  collectionIds: [],
  ...change,
});
const promotion = (kind: Promotion['kind'], value: number): Promotion => ({
  id: kind,
  codeId: null,
  title: kind,
  kind,
  value,
  minimumSubtotal: 0,
  isCombinable: true,
  terms: { collectionIds: [], buyQuantity: 1, getQuantity: 1, getBasisPoints: 10_000 },
});
const noTax = { rate: 0, included: false, taxesShipping: false };
const flat = { price: 600, freeFrom: 7_500, includedGrams: 2_000, perExtraKilogram: 150 };

test.each([
  [
    'California adds its tax to the goods alone',
    { country: 'US', postalCode: '94110' },
    'standard',
    600,
    348,
    5_748,
  ],
  ['Oregon has none', { country: 'US', region: 'OR', postalCode: '97201' }, 'standard', 600, 0, 5_400],
  [
    'the region tells where the ZIP code does not',
    { country: 'US', region: 'ca' },
    'standard',
    600,
    348,
    5_748,
  ],
  ['Ontario taxes shipping too', { country: 'CA', postalCode: 'M5V 2T6' }, 'standard', 1_200, 780, 6_780],
  ['Korea has it in the price', { country: 'KR', postalCode: '04524' }, 'standard', 1_500, 573, 6_300],
  ['Germany has it in the price', { country: 'DE', postalCode: '10115' }, 'express', 3_800, 1_373, 8_600],
  ['Brazil is an export', { country: 'BR', postalCode: '01310' }, 'express', 4_800, 0, 9_600],
] as const)('%s', (_, destination, method, shipping, tax, total) => {
  const totals = totalsFor([line(2_400, 2)], destination, method, []);
  expect(totals).toMatchObject({ subtotal: 4_800, shipping: { total: shipping }, taxTotal: tax, total });
});

test('standard shipping is free from the limit on, counted after discounts', () => {
  const at = (unitPrice: number, promotions: Promotion[] = []) =>
    computeTotals({ lines: [line(unitPrice)], shipping: flat, tax: noTax, promotions }).shipping.total;
  expect([at(7_499), at(7_500), at(8_000, [promotion('fixed_amount', 700)])]).toEqual([600, 0, 600]);
});

test('each kilogram begun beyond the parcel costs', () => {
  const at = (weightGrams: number) =>
    computeTotals({ lines: [line(1, 2, { weightGrams })], shipping: flat, tax: noTax, promotions: [] })
      .shipping.price;
  expect([at(1_000), at(1_001), at(1_500), at(1_501)]).toEqual([600, 750, 750, 900]);
});

test('what is not shipped costs no shipping and what is not taxable no tax', () => {
  const gift = line(5_000, 1, { taxable: false, requiresShipping: false });
  const tax = { rate: 10_000, included: false, taxesShipping: true };
  expect(computeTotals({ lines: [gift], shipping: flat, tax, promotions: [] })).toMatchObject({
    shipping: { total: 0 },
    taxTotal: 0,
    total: 5_000,
  });
});

test('tax is rounded once and split over the lines, not rounded on each', () => {
  const tax = { rate: 7_250, included: false, taxesShipping: false };
  const totals = computeTotals({
    lines: [line(333), line(333), line(333)],
    shipping: flat,
    tax,
    promotions: [],
  });
  expect(totals.taxTotal).toBe(72);
  expect(totals.lines.map((each) => each.tax)).toEqual([24, 24, 24]);
});

test('a currency without minor units has whole tax, inclusive and exclusive', () => {
  const shipping = { ...flat, price: 3_000, freeFrom: null };
  const at = (included: boolean) =>
    computeTotals({
      lines: [line(48_001)],
      shipping,
      tax: { rate: 10_000, included, taxesShipping: false },
      promotions: [],
    });
  expect(at(true)).toMatchObject({ taxTotal: 4_364, total: 51_001 });
  expect(at(false)).toMatchObject({ taxTotal: 4_800, total: 55_801 });
});

test('free shipping shows the price that was waived', () => {
  const totals = computeTotals({
    lines: [line(2_000)],
    shipping: flat,
    tax: noTax,
    promotions: [promotion('free_shipping', 0)],
  });
  expect(totals).toMatchObject({
    shipping: { price: 600, discount: 600, total: 0 },
    discountTotal: 0,
    total: 2_000,
  });
});

const collection = fc.constantFrom('a', 'b', 'c');
const anyLine: fc.Arbitrary<PricedLine> = fc.record({
  unitPrice: fc.nat(5_000_000),
  quantity: fc.integer({ min: 1, max: 99 }),
  taxable: fc.boolean(),
  requiresShipping: fc.boolean(),
  weightGrams: fc.nat(20_000),
  collectionIds: fc.uniqueArray(collection),
});
const anyPromotion: fc.Arbitrary<Promotion> = fc.record({
  id: fc.uuid(),
  codeId: fc.constant(null),
  title: fc.constant(''),
  kind: fc.constantFrom('percentage', 'fixed_amount', 'buy_x_get_y', 'free_shipping'),
  value: fc.nat(10_000),
  minimumSubtotal: fc.nat(100_000),
  isCombinable: fc.boolean(),
  terms: fc.record({
    collectionIds: fc.uniqueArray(collection),
    buyQuantity: fc.integer({ min: 1, max: 4 }),
    getQuantity: fc.integer({ min: 1, max: 4 }),
    getBasisPoints: fc.integer({ min: 1, max: 10_000 }),
  }),
});
const anyInput = fc.record({
  lines: fc.array(anyLine, { minLength: 1, maxLength: 12 }),
  shipping: fc.record({
    price: fc.nat(10_000),
    freeFrom: fc.option(fc.nat(100_000)),
    includedGrams: fc.nat(5_000),
    perExtraKilogram: fc.nat(1_000),
  }),
  tax: fc.record({ rate: fc.nat(40_000), included: fc.boolean(), taxesShipping: fc.boolean() }),
  promotions: fc.array(anyPromotion, { maxLength: 4 }),
});
const sum = (amounts: number[]) => amounts.reduce((a, b) => a + b, 0);

test('whatever is bought, the parts sum to the total and nothing is negative or broken', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const totals = computeTotals(input);
      const { lines, shipping } = totals;
      expect(totals.subtotal).toBe(sum(input.lines.map((each) => each.unitPrice * each.quantity)));
      expect(totals.subtotal).toBe(sum(lines.map((each) => each.subtotal)));
      expect(totals.discountTotal).toBe(sum(lines.map((each) => each.discount)));
      expect(totals.taxTotal).toBe(sum(lines.map((each) => each.tax)) + shipping.tax);
      const added = totals.taxIncluded ? 0 : totals.taxTotal;
      expect(totals.total).toBe(totals.subtotal - totals.discountTotal + shipping.total + added);
      for (const each of lines) expect(each.total).toBe(each.subtotal - each.discount);
      const amounts = [...lines.flatMap((each) => Object.values(each)), ...Object.values(shipping)];
      for (const amount of [...amounts, totals.taxTotal, totals.total]) {
        expect(Number.isSafeInteger(amount) && amount >= 0).toBe(true);
      }
    }),
    { numRuns: 1_000 },
  );
});

test('the promotions shown account for every unit taken off', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const totals = computeTotals(input);
      expect(sum(totals.discounts.flatMap((discount) => discount.lines))).toBe(totals.discountTotal);
      expect(sum(totals.discounts.map((discount) => discount.shipping))).toBe(totals.shipping.discount);
    }),
    { numRuns: 500 },
  );
});

test('no promotion makes an order dearer before tax', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const beforeTax = ({ promotions, ...rest }: typeof input) => {
        const totals = computeTotals({ ...rest, promotions });
        return totals.subtotal - totals.discountTotal + totals.shipping.total;
      };
      expect(beforeTax(input)).toBeLessThanOrEqual(beforeTax({ ...input, promotions: [] }));
    }),
    { numRuns: 500 },
  );
});
