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
  /** Pieces called off before they were sent, and how many can be sent back now. */
  cancelled: number;
  returnable: number;
}

/** Pieces of the line at this position. */
export interface PieceCount {
  position: number;
  quantity: number;
}

export interface ParcelView {
  id: string;
  carrier: string | null;
  trackingNumber: string | null;
  /** The carrier's own page, where it is one we know. */
  trackingUrl: string | null;
  shippedAt: string;
  deliveredAt: string | null;
  pieces: PieceCount[];
}

export interface ReturnView {
  id: string;
  status: 'requested' | 'approved' | 'received' | 'declined';
  reason: string;
  requestedAt: string;
  pieces: PieceCount[];
}

export interface RefundView {
  id: string;
  amount: Money;
  status: 'pending' | 'succeeded' | 'failed';
  owedAt: string;
}

/** What has happened so far that concerns the buyer. */
export type OrderEventKind =
  | 'paid'
  | 'fulfilled'
  | 'delivered'
  | 'cancelled'
  | 'refunded'
  | 'return_requested'
  | 'return_received'
  | 'return_declined';

export interface OrderEventView {
  kind: OrderEventKind;
  at: string;
  /** Of a refund. */
  amount: Money | null;
  /** Of a parcel that was sent or has arrived. */
  parcelId: string | null;
  /** What the store answered to a return it declined. */
  answer: string | null;
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
  /** In thousandths of a percent; null for orders older than its keeping. */
  taxRate: number | null;
  total: Money;
  shippingMethod: string;
  shippingAddress: OrderAddress;
  payment: { brand: string | null; last4: string | null };
  parcels: ParcelView[];
  returns: ReturnView[];
  refunds: RefundView[];
  /** Oldest first. */
  events: OrderEventView[];
  /** What its owner may do now. */
  canCancel: boolean;
  canReturn: boolean;
}
