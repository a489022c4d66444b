import { localePath } from '#lib/i18n/locale.ts';
import type { Cart } from '../cart/types.ts';
import type { Locale } from '../catalog/types.ts';
import { Problem } from '../errors.ts';
import { type Attempt, requireAttempt } from './attempt.ts';
import { AlreadyClaimed, type CheckoutClaim, checkoutKey, linkKey } from './claim.ts';
import { cartEmpty, type Reservation } from './decide-order.ts';
import { type CheckoutServices, finishAttempt } from './finish-payment.ts';
import { providerTimeoutMs } from './payments/provider.ts';
import { type OrderReceipt, requireReceipt } from './receipt.ts';
import type { PlaceOrderInput } from './schema.ts';

export interface PlaceOrderRequest {
  /** The session's. */
  cartId: string | undefined;
  /** As it is now; null where it is gone. */
  cart: Cart | null;
  customerId: string | null;
  locale: Locale;
  /** Minor units: what the cart cost as the shopper was last shown it, where that is known. */
  seenSubtotal?: number | undefined;
  input: PlaceOrderInput;
  idempotencyKey: string | undefined;
  /** Keyed hashes of the request, newest secret first. */
  requestHashes: readonly string[];
}

export interface PlacedOrder {
  orderId: string;
  receipt: OrderReceipt;
  /** An earlier request made the order. */
  replayed: boolean;
  /** The cart, where it still holds what was ordered. */
  orderedCart: Cart | null;
}

/**
 * Orders the cart: reserves in one transaction, asks for the money outside of any, and finishes in another. Whatever
 * is repeated, from wherever it broke off, ends in the same one order.
 * @throws Problem 402 `payment_declined` or `payment_action_required`, 409 `cart_empty`, `out_of_stock`, `price_changed`, `already_placed` or
 * `checkout_in_progress`, 422 `idempotency_key_reused`, `payment_invalid` or `discount_invalid`, 503 `payment_pending`
 */
export async function placeOrder(
  services: CheckoutServices,
  request: PlaceOrderRequest,
): Promise<PlacedOrder> {
  const { cartId, cart, input } = request;
  const card = services.provider(input.payment.provider).describe(input.payment);
  if (cartId === undefined) throw cartEmpty();
  const claim: CheckoutClaim = {
    cartId,
    cartVersion: cart && cart.lines.length > 0 ? cart.version : null,
    idempotencyKey: request.idempotencyKey,
    requestHashes: request.requestHashes,
  };
  const reservation = { ...request, cart, card, claim };
  const { found, replayed } = await reserveOrFind(services, reservation);
  const finish = await finishAttempt(services, found, input.payment);
  const { attempt } = finish;
  return {
    orderId: attempt.order.id,
    receipt: requireReceipt(finish, { replayed }),
    replayed,
    orderedCart: cart && isStillIn(cart, attempt) ? cart : null,
  };
}

/** Each change of a cart makes a new version, and so does taking out what was ordered. */
export const isStillIn = (cart: Cart, { order }: Attempt): boolean =>
  order.checkoutKey === checkoutKey(cart.id, cart.version);

async function reserveOrFind(
  services: CheckoutServices,
  reservation: Reservation,
): Promise<{ found: Attempt; replayed: boolean }> {
  try {
    return { found: await services.reserve(reservation), replayed: false };
  } catch (error) {
    if (!(error instanceof AlreadyClaimed)) throw error;
    const { orderId, isSameRequest } = error;
    if (isSameRequest) {
      await linkKey(services.db, reservation.claim, orderId);
      return { found: await requireAttempt(services.db, orderId), replayed: true };
    }
    await giveUpEarlier(services, orderId);
    return {
      found: await services.reserve(reservation).catch(refuseSecondClaim),
      replayed: false,
    };
  }
}

function refuseSecondClaim(error: unknown): never {
  throw error instanceof AlreadyClaimed ? inProgress() : error;
}

const inProgress = () =>
  new Problem(409, 'checkout_in_progress', {
    detail: 'This cart is being ordered in another request.',
    retryAfter: providerTimeoutMs / 1000,
  });

/** This cart was sent before with something else in the form, and not paid: it may go again once that is surely over. */
async function giveUpEarlier(services: CheckoutServices, orderId: string): Promise<void> {
  const earlier = await requireAttempt(services.db, orderId);
  const isInFlight =
    earlier.payment.status === 'pending' &&
    Date.now() - earlier.payment.createdAt.getTime() < 2 * providerTimeoutMs;
  if (isInFlight) throw inProgress();
  const { order } = (await finishAttempt(services, earlier)).attempt;
  if (order.state === 'pending') throw inProgress();
  if (order.paymentState === 'failed') return;
  throw new Problem(409, 'already_placed', {
    detail: 'This cart has been ordered already.',
    extra: { number: String(order.number), url: localePath(order.locale, `/orders/${order.number}`) },
  });
}
