import type { Cart } from '../cart/types.ts';
import type { Locale } from '../catalog/types.ts';
import { Problem } from '../errors.ts';
import { ToDoAlone } from '../gather.ts';
import {
  allocateStock,
  countUnits,
  type Shortage,
  type StockLevel,
  type StockMove,
  type StockRequest,
} from '../inventory/stock.ts';
import { type Money, shopCurrency } from '../money.ts';
import { type FoundOffer, isLimited, offersFor, type PromotionOffer } from '../promotions/codes.ts';
import { type CheckoutClaim, checkoutKey, type HeldKey, requireUnclaimed } from './claim.ts';
import { requireUsableCode, usableOffers } from './discount-code.ts';
import type { CardFacts } from './payments/provider.ts';
import type { PlaceOrderInput } from './schema.ts';
import { type OrderableLine, orderableLines, type SellableVariants } from './sellable-variants.ts';
import { totalsFor } from './totals.ts';
import { lineTotalsView, totalsView } from './totals-view.ts';
import type { Totals } from './types.ts';

export interface Reservation {
  claim: CheckoutClaim;
  cart: Cart | null;
  customerId: string | null;
  locale: Locale;
  input: PlaceOrderInput;
  card: CardFacts | null;
  /** Minor units: what the cart cost as the shopper was last shown it, where that is known. */
  seenSubtotal?: number | undefined;
}

/** What the primary says of all that a group of orders needs, its stock locked. */
export interface Seen {
  held: readonly HeldKey[];
  levels: readonly StockLevel[];
  variants: ReadonlyMap<Locale, SellableVariants>;
  offers: readonly FoundOffer[];
}

/** An order as it will be written. */
export interface NewOrder extends Reservation {
  id: string;
  cart: Cart;
  checkoutKey: string;
  lines: readonly OrderableLine[];
  offers: readonly PromotionOffer[];
  totals: Totals;
  moves: readonly StockMove[];
}

/**
 * @throws AlreadyClaimed where an earlier request has the order; ToDoAlone in company, where what was read for all is
 * not enough; the Problems of `placeOrder`
 */
export function decideOrder(
  id: string,
  reservation: Reservation,
  seen: Seen,
  { isAlone }: { isAlone: boolean },
): NewOrder {
  const { claim, cart, locale, input } = reservation;
  requireUnclaimed(claim, seen.held);
  if (!cart || cart.lines.length === 0) throw cartEmpty();
  const lines = orderableLines(cart.lines, seen.variants.get(locale) ?? new Map());
  const requests = stockRequests(cart, lines);
  const units = countUnits(requests);
  const levels = seen.levels.filter(({ variantId }) => units.has(variantId));
  const offers = offersFor(seen.offers, input.discountCode);
  // What is reserved is given back, and uses are counted, in a transaction that ends with this order's fate.
  const isPlain = levels.every(({ reserved }) => reserved === 0) && !offers.some(isLimited);
  if (!isAlone && !isPlain) throw new ToDoAlone();
  const allocation = allocateStock(requests, levels);
  if (!allocation.ok) throw outOfStock(allocation.shortages);
  const totals = priceOrder(lines, offers, reservation);
  const key = checkoutKey(cart.id, cart.version);
  return { ...reservation, id, cart, checkoutKey: key, lines, offers, totals, moves: allocation.moves };
}

function stockRequests(cart: Cart, lines: readonly OrderableLine[]): StockRequest[] {
  const forSale = new Map(lines.map((line) => [line.variantId, line]));
  return cart.lines.map(({ variantId, quantity }) => {
    const components = forSale.get(variantId)?.components ?? [];
    return { variantId, quantity, components, isWithdrawn: !forSale.has(variantId) };
  });
}

export const cartEmpty = () => new Problem(409, 'cart_empty', { detail: 'There is nothing in the cart.' });

const outOfStock = (lines: readonly Shortage[]) =>
  new Problem(409, 'out_of_stock', { detail: 'Some of it is no longer there.', extra: { lines } });

/** @throws Problem 422 `discount_invalid`, 409 `price_changed` */
function priceOrder(
  lines: readonly OrderableLine[],
  offers: readonly PromotionOffer[],
  { input, seenSubtotal }: Reservation,
): Totals {
  const now = new Date();
  requireUsableCode(input.discountCode, offers, lines, now);
  const totals = totalsFor(lines, input.shippingAddress, input.shippingMethod, usableOffers(offers, now));
  if (!isAsSeen(totals, input.expectedTotal, seenSubtotal)) throw priceChanged(lines, totals);
  return totals;
}

/** What the shopper was shown is compared, never charged: the total, else at least what the goods cost. */
function isAsSeen(
  { total, subtotal }: Totals,
  expected: Money | undefined,
  seenSubtotal: number | undefined,
): boolean {
  if (expected) return expected.amount === total && expected.currency === shopCurrency;
  return seenSubtotal === undefined || seenSubtotal === subtotal;
}

const priceChanged = (lines: readonly OrderableLine[], totals: Totals) =>
  new Problem(409, 'price_changed', {
    detail: 'It costs something else than what was shown.',
    extra: { totals: totalsView(totals), lines: lineTotalsView(lines, totals) },
  });
