import { randomUUIDv7 } from 'node:crypto';
import type { Database, Transaction } from '#db/client.ts';
import type { Cart } from '../cart/types.ts';
import type { Locale } from '../catalog/types.ts';
import { Problem } from '../errors.ts';
import { announceStock } from '../inventory/announce-stock.ts';
import type { Allocation, Shortage } from '../inventory/stock.ts';
import { takeStock } from '../inventory/take-stock.ts';
import { lockOffers, redeemOffers } from '../promotions/codes.ts';
import { type CheckoutClaim, checkoutKey, claimCheckout } from './claim.ts';
import { requireUsableCode, usableOffers } from './discount-code.ts';
import type { CardFacts } from './payments/provider.ts';
import type { PlaceOrderInput } from './schema.ts';
import { readLines } from './sellable-variants.ts';
import { totalsFor } from './totals.ts';
import { totalsView } from './totals-view.ts';
import { transact } from './transact.ts';
import type { Totals } from './types.ts';
import { writeOrder } from './write-order.ts';

export interface Reservation {
  claim: CheckoutClaim;
  cart: Cart | null;
  customerId: string | null;
  locale: Locale;
  input: PlaceOrderInput;
  card: CardFacts;
}

/**
 * One transaction on the primary: claims the cart, prices it, takes its stock and its discounts, and writes an order
 * that waits for its payment. Either all of it is there afterwards or nothing.
 * @returns the order's id
 * @throws AlreadyClaimed where an earlier request has the order; the Problems of `placeOrder`
 */
export function reserveOrder(db: Database, reservation: Reservation): Promise<string> {
  const { cart, input, claim, customerId } = reservation;
  return transact(db, async (tx) => {
    const orderId = randomUUIDv7();
    await claimCheckout(tx, claim, orderId);
    if (!cart || cart.lines.length === 0) throw cartEmpty();
    const redeemer = { email: input.email, customerId };
    const offers = await lockOffers(tx, input.discountCode, redeemer);
    const { lines, shortages } = await readLines(tx, cart.lines, reservation.locale);
    if (shortages.length > 0) throw outOfStock(shortages);

    const now = new Date();
    requireUsableCode(input.discountCode, offers, lines, now);
    const { shippingAddress, shippingMethod } = input;
    const totals = totalsFor(lines, shippingAddress, shippingMethod, usableOffers(offers, now));
    requireSeenTotal(totals, input);

    const { moves, changes } = await requireStock(tx, orderId, cart);
    const key = checkoutKey(cart.id, cart.version);
    await writeOrder(tx, {
      ...reservation,
      id: orderId,
      checkoutKey: key,
      cartId: cart.id,
      lines,
      totals,
      moves,
    });
    await redeemOffers(tx, orderId, redeemer, totals.discounts, offers);
    await announceStock(tx, changes);
    return orderId;
  });
}

export const cartEmpty = () => new Problem(409, 'cart_empty', { detail: 'There is nothing in the cart.' });

const outOfStock = (lines: readonly Shortage[]) =>
  new Problem(409, 'out_of_stock', { detail: 'Some of it is no longer there.', extra: { lines } });

async function requireStock(
  tx: Transaction,
  orderId: string,
  cart: Cart,
): Promise<Extract<Allocation, { ok: true }>> {
  const allocation = await takeStock(tx, orderId, cart.lines);
  if (!allocation.ok) throw outOfStock(allocation.shortages);
  return allocation;
}

/** What the shopper was shown is compared, never charged. */
function requireSeenTotal(totals: Totals, { expectedTotal }: PlaceOrderInput): void {
  const now = totalsView(totals);
  if (!expectedTotal) return;
  if (expectedTotal.amount === now.total.amount && expectedTotal.currency === now.total.currency) return;
  throw new Problem(409, 'price_changed', {
    detail: 'The total is not what was shown.',
    extra: { totals: now },
  });
}
