import { listShortages } from '../inventory/stock.ts';
import { money } from '../money.ts';
import { countPieces, maxQuantity } from './cart.ts';
import { orderableQuantity } from './orderable-quantity.ts';
import type { Cart, CartLine, CartLineView, CartView } from './types.ts';
import { type CartVariant, countedUpTo } from './variants.ts';

/** Joins a cart with what the catalog says now; what cannot be bought stays visible and costs nothing. */
export function viewCart(cart: Cart | null, variants: ReadonlyMap<string, CartVariant>): CartView {
  const short = shortLines(cart?.lines ?? [], variants);
  const lines = (cart?.lines ?? []).map((line) =>
    viewLine(line, variants.get(line.variantId), short.get(line.variantId)),
  );
  return {
    version: cart?.version ?? 0,
    lines,
    subtotal: money(lines.reduce((sum, { total }) => sum + total.amount, 0)),
    count: countPieces(lines),
  };
}

/** How many are left of what cannot be had as asked for, bundles and their components together. */
function shortLines(
  lines: readonly CartLine[],
  variants: ReadonlyMap<string, CartVariant>,
): Map<string, number> {
  const known = lines.flatMap((line) => variants.get(line.variantId) ?? []);
  const stock = new Map<string, number>();
  for (const { id, stock: own } of known) stock.set(id, own ?? Number.POSITIVE_INFINITY);
  for (const { components } of known) for (const part of components) stock.set(part.variantId, part.stock);
  const requests = lines.map((line) => {
    const { components = [], isPublished = false } = variants.get(line.variantId) ?? {};
    return { ...line, components, isWithdrawn: !isPublished };
  });
  return new Map(listShortages(requests, stock).map(({ variantId, available }) => [variantId, available]));
}

function viewLine(
  { variantId, quantity }: CartLine,
  variant: CartVariant | undefined,
  left: number | undefined,
): CartLineView {
  const availableQuantity = variant?.isPublished ? (left ?? buyable(quantity, variant.stock)) : 0;
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
