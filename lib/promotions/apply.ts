import { fraction, prorate } from './prorate.ts';
import type { AppliedDiscount, PromotableLine, Promotion } from './types.ts';

/** What shipping costs when the goods cost so much after their discounts. */
type ShippingPrice = (goods: number) => number;

/** Units free first, then shares, then amounts, so that none of them is taken of a price that nobody pays. */
const order: Record<Promotion['kind'], number> = {
  buy_x_get_y: 0,
  percentage: 1,
  fixed_amount: 2,
  free_shipping: 3,
};

/**
 * What each promotion takes off each line and shipping. Combinable ones go together; one that is not stands alone, and
 * the shopper gets whichever choice saves the most.
 */
export function applyPromotions(
  lines: readonly PromotableLine[],
  promotions: readonly Promotion[],
  shippingPrice: ShippingPrice,
): AppliedDiscount[] {
  const combinable = promotions.filter((promotion) => promotion.isCombinable);
  const alone = promotions.filter((promotion) => !promotion.isCombinable).map((promotion) => [promotion]);
  // Nothing at all is a choice too: a small discount can cost the free shipping that the full price has earned.
  const choices = [[], combinable, ...alone].map((choice) => applyTogether(lines, choice, shippingPrice));
  return choices.reduce((best, choice) => (choice.saved > best.saved ? choice : best)).discounts;
}

function applyTogether(
  lines: readonly PromotableLine[],
  promotions: readonly Promotion[],
  shippingPrice: ShippingPrice,
): { discounts: AppliedDiscount[]; saved: number } {
  const left = lines.map(({ unitPrice, quantity }) => unitPrice * quantity);
  let isShippingWaived = false;
  const undiscounted = sum(left) + shippingPrice(sum(left));
  const discounts = promotions
    .toSorted((a, b) => order[a.kind] - order[b.kind])
    .map((promotion): AppliedDiscount => {
      const applies = isMinimumMet(lines, promotion);
      const off = applies ? lineDiscounts(lines, left, promotion) : left.map(() => 0);
      for (const [line, amount] of off.entries()) left[line] = (left[line] ?? 0) - amount;
      const waives = applies && promotion.kind === 'free_shipping' && !isShippingWaived;
      isShippingWaived ||= waives;
      const shipping = waives ? shippingPrice(sum(left)) : 0;
      return {
        promotionId: promotion.id,
        codeId: promotion.codeId,
        title: promotion.title,
        lines: off,
        shipping,
      };
    });
  const shipping = shippingPrice(sum(left));
  return { discounts, saved: undiscounted - sum(left) - (isShippingWaived ? 0 : shipping) };
}

const isEligible = (line: PromotableLine, { terms }: Promotion): boolean =>
  terms.collectionIds.length === 0 || terms.collectionIds.some((id) => line.collectionIds.includes(id));

/** Whether what the promotion applies to is there, and worth enough before any discount. */
export function isMinimumMet(lines: readonly PromotableLine[], promotion: Promotion): boolean {
  const eligible = lines.filter((line) => isEligible(line, promotion));
  const subtotal = sum(eligible.map(({ unitPrice, quantity }) => unitPrice * quantity));
  return eligible.length > 0 && subtotal >= promotion.minimumSubtotal;
}

function lineDiscounts(
  lines: readonly PromotableLine[],
  left: readonly number[],
  promotion: Promotion,
): number[] {
  const weights = lines.map((line, index) => (isEligible(line, promotion) ? (left[index] ?? 0) : 0));
  const eligible = sum(weights);
  switch (promotion.kind) {
    case 'percentage':
      return prorateWithin(fraction(eligible, promotion.value, 10_000), weights);
    case 'fixed_amount':
      return prorateWithin(Math.min(promotion.value, eligible), weights);
    case 'buy_x_get_y':
      return buyXGetY(lines, weights, promotion);
    case 'free_shipping':
      return weights.map(() => 0);
  }
}

const prorateWithin = (amount: number, weights: readonly number[]): number[] =>
  amount > 0 ? prorate(amount, weights) : weights.map(() => 0);

/** Of each full set of bought and got units the cheapest are the ones one gets, over all eligible lines together. */
function buyXGetY(lines: readonly PromotableLine[], left: readonly number[], promotion: Promotion): number[] {
  const { buyQuantity, getQuantity, getBasisPoints } = promotion.terms;
  const off = lines.map(() => 0);
  const eligible = lines
    .map(({ unitPrice, quantity }, line) => ({ unitPrice, quantity, line }))
    .filter(({ line }) => (left[line] ?? 0) > 0);
  const units = sum(eligible.map(({ quantity }) => quantity));
  let remaining = Math.floor(units / (buyQuantity + getQuantity)) * getQuantity;
  for (const { unitPrice, quantity, line } of eligible.toSorted((a, b) => a.unitPrice - b.unitPrice)) {
    const got = Math.min(quantity, remaining);
    remaining -= got;
    off[line] = Math.min(left[line] ?? 0, got * fraction(unitPrice, getBasisPoints, 10_000));
  }
  return off;
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
