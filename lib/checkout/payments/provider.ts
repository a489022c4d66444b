import type { Locale } from '../../catalog/types.ts';

/** What is kept of a card. */
export interface CardFacts {
  brand: string;
  last4: string;
}

export interface Charge {
  /** The same key is the same charge, however often it is asked for: nothing is taken twice. */
  idempotencyKey: string;
  /** The provider's own id of it; null until it has answered. */
  reference: string | null;
  /** Minor units, above zero. */
  amount: number;
  currency: string;
  /** For people who look at the provider's own pages. */
  orderNumber: string;
  /** What the shopper reads. */
  locale: Locale;
}

/** Where, or with what, the shopper confirms a payment: a page, or a secret for the provider's script in ours. */
export type PaymentAction = { url: string } | { clientSecret: string };

export type ChargeOutcome =
  /** `card` where it was not known before. */
  | { kind: 'succeeded'; reference: string; card?: CardFacts | undefined }
  /** Nothing was taken, and nothing will be under this key. `code` is for the order's history. */
  | { kind: 'failed'; reference: string | null; code: string }
  /** The shopper has to do something first. `declined`: why the last try did not pay, where there was one. */
  | { kind: 'requires_action'; reference: string; action: PaymentAction; declined?: string | undefined }
  /** The provider did not answer: it may or may not have been taken, and has to be asked again. */
  | { kind: 'unknown' };

export interface RefundRequest {
  idempotencyKey: string;
  /** Of the charge. */
  reference: string;
  amount: number;
  currency: string;
}

/**
 * Who takes the money. Calls are made outside of any transaction and may be repeated; an answer that does not come
 * within `providerTimeoutMs` is `unknown`. `Method` is how one pays there; it is never stored or logged.
 */
export interface PaymentProvider<Method = unknown> {
  readonly name: string;
  /**
   * Null where the provider alone sees the card.
   * @throws Problem 422 with the field at fault, before anything is reserved for an order that cannot be paid
   */
  describe(method: Method): CardFacts | null;
  charge(charge: Charge, method: Method): Promise<ChargeOutcome>;
  /** What came of a charge so far; changes nothing, so that a shopper who is still at it is not disturbed. */
  look(charge: Charge): Promise<ChargeOutcome>;
  /**
   * Ends a charge, without the means to make it. One that was not made by now can never be made afterwards: it is
   * `failed`, so that its stock may go back.
   */
  resolve(charge: Charge): Promise<ChargeOutcome>;
  refund(refund: RefundRequest): Promise<'succeeded' | 'failed' | 'unknown'>;
}

export const providerTimeoutMs = 10_000;
