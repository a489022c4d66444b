import type { CartView } from '../cart/types.ts';
import type { Money } from '../money.ts';
import type { AppliedDiscount, PromotableLine } from '../promotions/types.ts';

export const shippingMethods = ['standard', 'express'] as const;
export type ShippingMethod = (typeof shippingMethods)[number];

/** What shipping and tax depend on. */
export interface Destination {
  /** ISO 3166-1 alpha-2. */
  country: string;
  region?: string | undefined;
  postalCode?: string | undefined;
}

/** What shipping to a zone costs, in minor units of the shop's currency. */
export interface ShippingRate {
  price: number;
  /** Goods from this amount on, after discounts, ship free; null where they never do. */
  freeFrom: number | null;
  /** Included in the price. */
  includedGrams: number;
  /** Added for each kilogram begun beyond that. */
  perExtraKilogram: number;
}

export interface TaxRule {
  /** Thousandths of a percent, 6.875 % is 6875: some rates are finer than a basis point. */
  rate: number;
  /** Prices already contain it; otherwise it is added. */
  included: boolean;
  taxesShipping: boolean;
}

/** A line of the cart with what the primary says of its variant now. */
export interface PricedLine extends PromotableLine {
  taxable: boolean;
  requiresShipping: boolean;
  weightGrams: number;
}

export interface LineTotals {
  subtotal: number;
  discount: number;
  /** Within `total` where tax is included, beside it where it is added. */
  tax: number;
  /** `subtotal − discount`. */
  total: number;
}

/** Everything in minor units of one currency. */
export interface Totals {
  lines: LineTotals[];
  subtotal: number;
  /** Off the lines; what is taken off shipping is in `shipping.discount`. */
  discountTotal: number;
  shipping: { price: number; discount: number; tax: number; total: number };
  taxTotal: number;
  taxIncluded: boolean;
  /** `subtotal − discountTotal + shipping.total`, and `taxTotal` where tax is added. */
  total: number;
  /** What each promotion took off, in the order applied; those that took nothing are left out. */
  discounts: AppliedDiscount[];
}

/** `Totals` as shown and sent. */
export interface TotalsView {
  subtotal: Money;
  discount: Money;
  shipping: Money;
  tax: Money;
  taxIncluded: boolean;
  total: Money;
}

/** A line of `price_changed`, as it would be charged now. */
export interface LineTotalsView {
  variantId: string;
  quantity: number;
  unitPrice: Money;
  discount: Money;
  total: Money;
}

export interface CheckoutSummary {
  cart: CartView;
  methods: { method: ShippingMethod; totals: TotalsView }[];
  /** Why the given code takes nothing off; null where it does, or none was given. */
  discountProblem: string | null;
}
