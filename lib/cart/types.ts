import type { Picture } from '../catalog/types.ts';
import type { Money } from '../money.ts';

/** What a store keeps: ids and quantities, never prices or stock. */
export interface CartLine {
  variantId: string;
  quantity: number;
}

export interface Cart {
  id: string;
  /** Grows with each change; 0 for a cart that does not exist yet. */
  version: number;
  lines: CartLine[];
}

/** `merge` sums and caps instead of refusing; `take` gives up what an order took, and keeps what came since. */
export type CartChangeKind = 'add' | 'set' | 'take' | 'merge';

export interface CartChange {
  kind: CartChangeKind;
  /** `available`: how many the catalog says can be bought; asked by `add`, `set` and `merge`. */
  lines: readonly (CartLine & { available: number })[];
}

/** A change with what recognises its repetition: the same id with another hash is a mistake. */
export interface CartOperation extends CartChange {
  id: string;
  requestHash: string;
}

export type CartRefusal =
  | { code: 'out_of_stock'; variantId: string; requested: number; available: number }
  | { code: 'quantity_limit' | 'line_not_found'; variantId: string }
  /** `fits`: how many lines there is room for, where the store has less than the rules allow. */
  | { code: 'cart_full'; variantId: string; fits?: number }
  | { code: 'idempotency_key_reused' };

/** A line as shown, with what the catalog says of it now. */
export interface CartLineView {
  /** A cart has one line for a variant, so the line goes by the variant's id. */
  id: string;
  variantId: string;
  quantity: number;
  title: string;
  /** `Ink / M`. */
  variantTitle: string;
  handle: string;
  image: Picture | null;
  unitPrice: Money;
  compareAtPrice: Money | null;
  total: Money;
  /**
   * How many could be bought; below `quantity` when others were quicker, 0 when withdrawn or sold out. Null where
   * more than ten are left and no more than ten wanted: that is not counted.
   */
  availableQuantity: number | null;
  /** Not published any more: shown as such and never charged. */
  isWithdrawn: boolean;
  /**
   * Of a limited drop alone: until when its units are kept for this cart, ISO 8601; null when they are not any more,
   * and it can be ordered while there are some.
   */
  reservedUntil?: string | null;
}

export interface CartView {
  version: number;
  lines: CartLineView[];
  /** Of what can be bought. */
  subtotal: Money;
  /** Pieces over all lines. */
  count: number;
}
