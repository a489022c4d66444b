import { expect, test } from 'vitest';
import { applyPromotions } from './apply.ts';
import type { PromotableLine, Promotion } from './types.ts';

const shirts = '00000000-0000-4000-8000-000000000001';
const line = (unitPrice: number, quantity = 1, collectionIds: string[] = []): PromotableLine => ({
  unitPrice,
  quantity,
  collectionIds,
});
const promotion = (kind: Promotion['kind'], change: Partial<Promotion> = {}): Promotion => ({
  id: kind,
  codeId: null,
  title: kind,
  kind,
  value: 0,
  minimumSubtotal: 0,
  isCombinable: false,
  ...change,
  terms: { collectionIds: [], buyQuantity: 1, getQuantity: 1, getBasisPoints: 10_000, ...change.terms },
});
const free = () => 0;
const flat = () => 600;

test('a percentage is taken once of the whole and split over the lines', () => {
  const [discount] = applyPromotions(
    [line(333), line(333), line(333)],
    [promotion('percentage', { value: 1_000 })],
    free,
  );
  expect(discount?.lines).toEqual([34, 33, 33]);
});

test('a fixed amount never takes more than there is', () => {
  const [discount] = applyPromotions(
    [line(300), line(200)],
    [promotion('fixed_amount', { value: 900 })],
    free,
  );
  expect(discount?.lines).toEqual([300, 200]);
});

test('a collection limits what is discounted and what counts towards the minimum', () => {
  const lines = [line(5_000, 1, [shirts]), line(9_000)];
  const terms = { collectionIds: [shirts], buyQuantity: 1, getQuantity: 1, getBasisPoints: 10_000 };
  const half = promotion('percentage', { value: 5_000, terms });
  expect(applyPromotions(lines, [half], free)[0]?.lines).toEqual([2_500, 0]);
  expect(applyPromotions(lines, [{ ...half, minimumSubtotal: 5_001 }], free)).toEqual([]);
});

test.each([
  ['one each of three: the cheapest is free', [line(900), line(500), line(700)], 2, 1, [0, 500, 0]],
  ['two units are no set of three', [line(900, 2)], 2, 1, undefined],
  ['six of one: two are free', [line(400, 6)], 2, 1, [800]],
  [
    'two sets over lines: the three cheapest of a two-for-three',
    [line(100, 2), line(300, 4)],
    1,
    1,
    [200, 300],
  ],
])('buy x get y: %s', (_, lines, buyQuantity, getQuantity, expected) => {
  const terms = { collectionIds: [], buyQuantity, getQuantity, getBasisPoints: 10_000 };
  expect(applyPromotions(lines, [promotion('buy_x_get_y', { terms })], free)[0]?.lines).toEqual(expected);
});

test('free shipping takes what shipping costs after the other discounts', () => {
  const priceUntil = (goods: number) => (goods >= 1_000 ? 0 : 600);
  const together = [
    promotion('free_shipping', { isCombinable: true }),
    promotion('fixed_amount', { value: 500, isCombinable: true }),
  ];
  const [fixed, shipping] = applyPromotions([line(1_200)], together, priceUntil);
  expect(fixed).toMatchObject({ lines: [500], shipping: 0 });
  expect(shipping).toMatchObject({ lines: [0], shipping: 600 });
});

test('of promotions that do not combine the shopper gets the best', () => {
  const chosen = applyPromotions(
    [line(4_000)],
    [
      promotion('percentage', { value: 1_000 }),
      promotion('free_shipping'),
      promotion('fixed_amount', { value: 500 }),
    ],
    flat,
  );
  expect(chosen.map(({ promotionId }) => promotionId)).toEqual(['free_shipping']);
});

test('a discount that would cost more in shipping than it takes off is left out', () => {
  const free = (goods: number) => (goods >= 5_000 ? 0 : 600);
  expect(applyPromotions([line(5_000)], [promotion('fixed_amount', { value: 100 })], free)).toEqual([]);
});

test('combined, a percentage is taken before an amount', () => {
  const both = [
    promotion('fixed_amount', { value: 1_000, isCombinable: true }),
    promotion('percentage', { value: 5_000, isCombinable: true }),
  ];
  expect(applyPromotions([line(4_000)], both, free).map(({ lines }) => lines)).toEqual([[2_000], [1_000]]);
});
