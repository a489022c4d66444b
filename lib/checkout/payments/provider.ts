/** What is kept of a card. */
export interface CardFacts {
  brand: string;
  last4: string;
}

export interface Charge {
  /** The same key is the same charge, however often it is asked for: nothing is taken twice. */
  idempotencyKey: string;
  /** Minor units, above zero. */
  amount: number;
  currency: string;
  /** For people who look at the provider's own pages. */
  orderNumber: string;
}

export type ChargeOutcome =
  | { kind: 'succeeded'; reference: string }
  /** Nothing was taken, and nothing will be under this key. `code` is for the order's history. */
  | { kind: 'failed'; reference: string | null; code: string }
  /** The shopper has to do something first, at `url`. */
  | { kind: 'requires_action'; reference: string; url: string }
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
  /** @throws Problem 422 with the field at fault, before anything is reserved for an order that cannot be paid */
  describe(method: Method): CardFacts;
  charge(charge: Charge, method: Method): Promise<ChargeOutcome>;
  /**
   * What came of a charge, without the means to make it. One that was never made can never be made afterwards: it is
   * `failed`, so that its stock may go back.
   */
  resolve(charge: Charge): Promise<ChargeOutcome>;
  refund(refund: RefundRequest): Promise<'succeeded' | 'failed' | 'unknown'>;
}

export const providerTimeoutMs = 10_000;
