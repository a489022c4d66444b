import { money } from '../money.ts';
import { countPieces, maxQuantity } from './cart.ts';
import { orderableQuantity } from './orderable-quantity.ts';
import type { Cart, CartLine, CartLineView, CartView } from './types.ts';
import { type CartVariant, countedUpTo } from './variants.ts';

/** Joins a cart with what the catalog says now; what cannot be bought stays visible and costs nothing. */
export function viewCart(cart: Cart | null, variants: ReadonlyMap<string, CartVariant>): CartView {
  const lines = (cart?.lines ?? []).map((line) => viewLine(line, variants.get(line.variantId)));
  return {
    version: cart?.version ?? 0,
    lines,
    subtotal: money(lines.reduce((sum, { total }) => sum + total.amount, 0)),
    count: countPieces(lines),
  };
}

function viewLine({ variantId, quantity }: CartLine, variant: CartVariant | undefined): CartLineView {
  const availableQuantity = variant?.isPublished ? buyable(quantity, variant.stock) : 0;
  const price = variant?.price ?? 0;
  return {
    id: variantId,
    variantId,
    quantity,
    title: variant?.title ?? '',
    variantTitle: variant?.variantTitle ?? '',
    handle: variant?.handle ?? '',
    image: variant?.image ?? null,
    unitPrice: money(price),
    compareAtPrice: variant?.compareAtPrice == null ? null : money(variant.compareAtPrice),
    total: money(price * orderableQuantity({ quantity, availableQuantity })),
    availableQuantity,
    isWithdrawn: !variant?.isPublished,
  };
}

/** The count where it matters: few are left, or many are wanted. */
function buyable(wanted: number, stock: number | null): number | null {
  if (stock === null || (stock > countedUpTo && wanted <= countedUpTo)) return null;
  return Math.min(stock, maxQuantity);
}
