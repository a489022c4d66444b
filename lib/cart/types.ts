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
  /** How many could be bought; below `quantity` when others were quicker, 0 when withdrawn or sold out. */
  availableQuantity: number;
  /** Not published any more: shown as such and never charged. */
  isWithdrawn: boolean;
}

export interface CartView {
  version: number;
  lines: CartLineView[];
  /** Of what can be bought. */
  subtotal: Money;
  /** Pieces over all lines. */
  count: number;
}
