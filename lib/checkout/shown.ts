import { type Money, money } from '../money.ts';
import type { CheckoutSummary, ShippingMethod, TotalsView } from './types.ts';

/** What a form told its shopper it would cost; travels with the form, and is compared, never charged. */
export interface Shown {
  /** What a piece cost, by variant; minor units. */
  lines: Record<string, number>;
  totals: Record<ShippingMethod, Record<'discount' | 'shipping' | 'tax' | 'total', number>>;
}

/** So that what is kept of a long cart fits into a cookie; the totals are kept of any. */
const linesKept = 20;

export function shownOf({ cart, methods }: CheckoutSummary): Shown {
  const lines = cart.lines.length > linesKept ? [] : cart.lines;
  return {
    lines: Object.fromEntries(lines.map(({ variantId, unitPrice }) => [variantId, unitPrice.amount])),
    totals: Object.fromEntries(
      methods.map(({ method, totals }) => [method, amountsOf(totals)]),
    ) as Shown['totals'],
  };
}

const amountsOf = ({ discount, shipping, tax, total }: TotalsView) => ({
  discount: discount.amount,
  shipping: shipping.amount,
  tax: tax.amount,
  total: total.amount,
});

export interface Difference {
  what: 'line' | 'discount' | 'shipping' | 'tax' | 'total';
  /** Of a line. */
  title?: string;
  from: Money;
  to: Money;
}

const parts = ['discount', 'shipping', 'tax', 'total'] as const;

/** What costs something else now than the shopper was shown, piece by piece and then in sum. */
export function whatChanged(shown: Shown, now: CheckoutSummary, method: ShippingMethod): Difference[] {
  const lines = now.cart.lines.flatMap(({ variantId, title, variantTitle, unitPrice }): Difference[] => {
    const from = shown.lines[variantId];
    if (from === undefined || from === unitPrice.amount) return [];
    const name = variantTitle ? `${title}, ${variantTitle}` : title;
    return [{ what: 'line', title: name, from: money(from), to: unitPrice }];
  });
  const before = shown.totals[method];
  const totals = now.methods.find((one) => one.method === method)?.totals;
  if (!before || !totals) return lines;
  const sums = parts.flatMap((what): Difference[] =>
    before[what] === totals[what].amount ? [] : [{ what, from: money(before[what]), to: totals[what] }],
  );
  return [...lines, ...sums];
}
