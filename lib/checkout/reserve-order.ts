import { randomUUIDv7 } from 'node:crypto';
import type { Database } from '#db/client.ts';
import type { Cart } from '../cart/types.ts';
import type { Locale } from '../catalog/types.ts';
import { Problem } from '../errors.ts';
import { announceStock } from '../inventory/announce-stock.ts';
import { freeReserved } from '../inventory/reservations.ts';
import { allocateStock, listChanges, type Shortage, type StockRequest } from '../inventory/stock.ts';
import { lockLevels } from '../inventory/take-stock.ts';
import { type Money, shopCurrency } from '../money.ts';
import { lockOffers, type PromotionOffer, redeemOffers, selectOffers } from '../promotions/codes.ts';
import { transact } from '../transact.ts';
import type { Attempt } from './attempt.ts';
import { type CheckoutClaim, checkoutKey, claimCheckout } from './claim.ts';
import { requireUsableCode, usableOffers } from './discount-code.ts';
import type { CardFacts } from './payments/provider.ts';
import type { PlaceOrderInput } from './schema.ts';
import { type OrderableLine, readLines } from './sellable-variants.ts';
import { totalsFor } from './totals.ts';
import { lineTotalsView, totalsView } from './totals-view.ts';
import type { Totals } from './types.ts';
import { writeOrder } from './write-order.ts';

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

/**
 * One transaction on the primary: claims the cart, prices it, takes its stock and its discounts, and writes an order
 * that waits for its payment. Either all of it is there afterwards or nothing.
 * @throws AlreadyClaimed where an earlier request has the order; the Problems of `placeOrder`
 */
export function reserveOrder(db: Database, reservation: Reservation): Promise<Attempt> {
  const { cart, input, claim, customerId } = reservation;
  const redeemer = { email: input.email, customerId };
  return transact(db, async (tx) => {
    const id = randomUUIDv7();
    if (!cart || cart.lines.length === 0) {
      await claimCheckout(tx, claim, id);
      throw cartEmpty();
    }
    // Sent together and run in this order: prices are read once the stock is locked.
    const [, locked, lines, found] = await Promise.all([
      claimCheckout(tx, claim, id),
      lockLevels(tx, [...new Set(cart.lines.map(({ variantId }) => variantId))]),
      readLines(tx, cart.lines, reservation.locale),
      selectOffers(tx, input.discountCode, redeemer),
    ]);
    const levels = await freeReserved(tx, locked, { id, cartId: cart.id });
    const allocation = allocateStock(stockRequests(cart, lines), levels);
    if (!allocation.ok) throw outOfStock(allocation.shortages);

    const offers = await lockOffers(tx, found, input.discountCode, redeemer);
    const totals = priceOrder(lines, offers, reservation);
    const { moves } = allocation;
    const key = checkoutKey(cart.id, cart.version);
    const attempt = await writeOrder(tx, {
      ...reservation,
      id,
      checkoutKey: key,
      cartId: cart.id,
      lines,
      totals,
      moves,
    });
    await redeemOffers(tx, id, redeemer, totals.discounts, offers);
    await announceStock(tx, listChanges(levels, moves));
    return attempt;
  });
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
