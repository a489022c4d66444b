import { listShortages, mostOf, partsOf, type StockRequest } from '../inventory/stock.ts';
import { money } from '../money.ts';
import { countPieces, maxQuantity } from './cart.ts';
import { orderableQuantity } from './orderable-quantity.ts';
import type { Cart, CartLine, CartLineView, CartView } from './types.ts';
import { type CartVariant, countedUpTo } from './variants.ts';

/** Units that are kept for the cart. */
interface ReservedUnits {
  variantId: string;
  quantity: number;
  expiresAt: Date;
}

/** Joins a cart with what the catalog says now; what cannot be bought stays visible and costs nothing. */
export function viewCart(
  cart: Cart | null,
  variants: ReadonlyMap<string, CartVariant>,
  reserved: readonly ReservedUnits[] = [],
): CartView {
  const cartLines = cart?.lines ?? [];
  const requests = cartLines.map((line) => requestOf(line, variants.get(line.variantId)));
  const stock = stockFor([...variants.values()], reserved);
  const left = new Map(listShortages(requests, stock).map((short) => [short.variantId, short.available]));
  const lines = requests.map((request) => {
    const { variantId } = request;
    const view = viewLine(request, variants.get(variantId), left.get(variantId) ?? mostOf(request, stock));
    return { ...view, ...reservationOf(request, variants.get(variantId), reserved) };
  });
  return {
    version: cart?.version ?? 0,
    lines,
    subtotal: money(lines.reduce((sum, { total }) => sum + total.amount, 0)),
    count: countPieces(cartLines),
  };
}

const requestOf = (line: CartLine, variant: CartVariant | undefined): StockRequest => ({
  ...line,
  components: variant?.components ?? [],
  isWithdrawn: !variant?.isPublished,
});

/** What this cart could have of each unit; infinite where it is only known to be more than ten. */
function stockFor(variants: readonly CartVariant[], reserved: readonly ReservedUnits[]): Map<string, number> {
  const stock = new Map<string, number>();
  for (const { id, stock: own } of variants) stock.set(id, own ?? Number.POSITIVE_INFINITY);
  for (const { components } of variants) for (const part of components) stock.set(part.variantId, part.stock);
  for (const { variantId, quantity } of reserved)
    stock.set(variantId, (stock.get(variantId) ?? 0) + quantity);
  return stock;
}

/** A line is kept as long as all of its units are. */
function reservationOf(
  request: StockRequest,
  variant: CartVariant | undefined,
  reserved: readonly ReservedUnits[],
): Pick<CartLineView, 'reservedUntil'> {
  if (!variant?.isPublished || variant.reserveMinutes === null) return {};
  const ends = partsOf(request).map((part) => {
    const own = reserved.filter(({ variantId }) => variantId === part.variantId);
    const kept = own.reduce((sum, { quantity }) => sum + quantity, 0);
    const isKept = kept >= part.quantity * request.quantity;
    return isKept ? Math.min(...own.map(({ expiresAt }) => expiresAt.getTime())) : null;
  });
  const isKept = (end: number | null) => end !== null;
  return { reservedUntil: ends.every(isKept) ? new Date(Math.min(...ends)).toISOString() : null };
}

function viewLine(
  { variantId, quantity }: CartLine,
  variant: CartVariant | undefined,
  most: number,
): CartLineView {
  const availableQuantity = variant?.isPublished ? buyable(quantity, most) : 0;
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
function buyable(wanted: number, most: number): number | null {
  if (most === Number.POSITIVE_INFINITY || (most > countedUpTo && wanted <= countedUpTo)) return null;
  return Math.min(most, maxQuantity);
}
