import { type Money, money } from '../money.ts';
import type { LineTotalsView, Totals, TotalsView } from './types.ts';

interface TotalsColumns {
  subtotal: number;
  discountTotal: number;
  shippingTotal: number;
  taxTotal: number;
  taxIncluded: boolean;
  total: number;
  currency: string;
}

/** Of an order as it is stored. */
export function orderTotalsView(order: TotalsColumns): TotalsView {
  const inCurrency = (amount: number): Money => ({ amount, currency: order.currency });
  return {
    subtotal: inCurrency(order.subtotal),
    discount: inCurrency(order.discountTotal),
    shipping: inCurrency(order.shippingTotal),
    tax: inCurrency(order.taxTotal),
    taxIncluded: order.taxIncluded,
    total: inCurrency(order.total),
  };
}

export const totalsView = (totals: Totals): TotalsView =>
  orderTotalsView({
    ...totals,
    shippingTotal: totals.shipping.total,
    currency: money(0).currency,
  });

export const lineTotalsView = (
  lines: readonly { variantId: string; quantity: number; unitPrice: number }[],
  totals: Totals,
): LineTotalsView[] =>
  lines.map(({ variantId, quantity, unitPrice }, index) => ({
    variantId,
    quantity,
    unitPrice: money(unitPrice),
    discount: money(totals.lines[index]?.discount ?? 0),
    total: money(totals.lines[index]?.total ?? 0),
  }));
