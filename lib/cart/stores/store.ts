import type { Cart, CartOperation, CartRefusal } from '../types.ts';

export type Applied =
  /** `replayed`: the operation was known; `cart` is what it made then, which may not be the newest. */
  { ok: true; cart: Cart; replayed: boolean } | { ok: false; refusal: CartRefusal };

export interface Freshness {
  /**
   * The newest version that was shown to this shopper. A store that holds less has lost something: it looks for
   * a newer copy where it has one, and numbers the next change above this in any case.
   */
  minVersion: number;
}

/**
 * Where carts live. Each change is atomic, gets the next version, and is recognised when it is repeated: the
 * latest `operationsKept` operation ids stay known (the cookie keeps fewer). A change without lines left keeps
 * its cart, so that the versions go on. Carts are forgotten after 90 days without a change.
 */
export interface CartStore {
  /** Null where there is none. */
  get(cartId: string, freshness: Freshness): Promise<Cart | null>;
  apply(cartId: string, operation: CartOperation, freshness: Freshness): Promise<Applied>;
  delete(cartId: string): Promise<void>;
}

export const operationsKept = 20;
