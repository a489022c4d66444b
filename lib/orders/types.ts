import type { Money } from '../money.ts';
import type { FulfillmentState, OrderState, PaymentState } from './states.ts';

export interface OrderLineView {
  /** 1 for the first. */
  position: number;
  title: string;
  /** `Ink / M`. */
  variantTitle: string;
  handle: string;
  sku: string;
  /** A path or an address. */
  image: string | null;
  quantity: number;
  unitPrice: Money;
  discount: Money;
  tax: Money;
  /** `unitPrice × quantity − discount`. */
  total: Money;
}

export interface OrderAddress {
  name: string;
  line1: string;
  line2?: string | undefined;
  city: string;
  region?: string | undefined;
  postalCode: string;
  country: string;
  phone?: string | undefined;
}

/** An order as its owner sees it; times are ISO 8601. */
export interface OrderView {
  number: string;
  placedAt: string;
  email: string;
  locale: 'en' | 'ko';
  state: OrderState;
  paymentState: PaymentState;
  fulfillmentState: FulfillmentState;
  lines: OrderLineView[];
  subtotal: Money;
  discount: Money;
  shipping: Money;
  tax: Money;
  taxIncluded: boolean;
  total: Money;
  shippingMethod: string;
  shippingAddress: OrderAddress;
  payment: { brand: string | null; last4: string | null };
}
