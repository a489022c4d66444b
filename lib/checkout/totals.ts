import { applyPromotions } from '../promotions/apply.ts';
import { fraction, prorate } from '../promotions/prorate.ts';
import type { AppliedDiscount, Promotion } from '../promotions/types.ts';
import { shippingRate, taxRule } from './rates.ts';
import type { Destination, PricedLine, ShippingMethod, ShippingRate, TaxRule, Totals } from './types.ts';

export interface TotalsInput {
  lines: readonly PricedLine[];
  shipping: ShippingRate;
  tax: TaxRule;
  /** Those that may apply; dates and limits are checked by whoever read them. */
  promotions: readonly Promotion[];
}

/** What a cart costs, from nothing but its arguments. Amounts are minor units, so currencies without any are no special case. */
export function computeTotals({ lines, shipping, tax, promotions }: TotalsInput): Totals {
  const subtotals = lines.map(({ unitPrice, quantity }) => unitPrice * quantity);
  const discounts = applyPromotions(lines, promotions, (goods) => shippingPrice(lines, goods, shipping));
  const lineDiscounts = subtotals.map((_, line) =>
    sum(discounts.map((discount) => discount.lines[line] ?? 0)),
  );
  const lineTotals = subtotals.map((subtotal, line) => subtotal - (lineDiscounts[line] ?? 0));

  const price = shippingPrice(lines, sum(lineTotals), shipping);
  const shippingDiscount = sum(discounts.map((discount) => discount.shipping));
  const shippingTotal = price - shippingDiscount;

  const taxable = [
    ...lines.map((line, index) => (line.taxable ? (lineTotals[index] ?? 0) : 0)),
    tax.taxesShipping ? shippingTotal : 0,
  ];
  const taxTotal = taxOn(sum(taxable), tax);
  const taxes = taxTotal > 0 ? prorate(taxTotal, taxable) : taxable.map(() => 0);

  const goods = sum(lineTotals) + shippingTotal;
  return {
    lines: lineTotals.map((total, line) => ({
      subtotal: subtotals[line] ?? 0,
      discount: lineDiscounts[line] ?? 0,
      tax: taxes[line] ?? 0,
      total,
    })),
    subtotal: sum(subtotals),
    discountTotal: sum(lineDiscounts),
    shipping: { price, discount: shippingDiscount, tax: taxes[lines.length] ?? 0, total: shippingTotal },
    taxTotal,
    taxIncluded: tax.included,
    total: tax.included ? goods : goods + taxTotal,
    discounts: discounts.filter((discount) => takenOff(discount) > 0),
  };
}

/** The totals at the shop's own rates. */
export const totalsFor = (
  lines: readonly PricedLine[],
  destination: Destination,
  method: ShippingMethod,
  promotions: readonly Promotion[],
): Totals =>
  computeTotals({
    lines,
    promotions,
    shipping: shippingRate(destination, method),
    tax: taxRule(destination),
  });

/** What a discount takes off lines and shipping together. */
export const takenOff = (discount: AppliedDiscount): number => sum(discount.lines) + discount.shipping;

/** Before any discount on shipping itself; `goods` is what the lines cost after theirs. */
function shippingPrice(lines: readonly PricedLine[], goods: number, rate: ShippingRate): number {
  const shipped = lines.filter((line) => line.requiresShipping);
  if (shipped.length === 0 || (rate.freeFrom !== null && goods >= rate.freeFrom)) return 0;
  const grams = sum(shipped.map((line) => line.weightGrams * line.quantity));
  const extraKilograms = Math.ceil(Math.max(0, grams - rate.includedGrams) / 1_000);
  return rate.price + extraKilograms * rate.perExtraKilogram;
}

const wholeRate = 100_000;

const taxOn = (amount: number, { rate, included }: TaxRule): number =>
  fraction(amount, rate, included ? wholeRate + rate : wholeRate);

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
