import { currentCustomerId } from '../auth/customer.ts';
import { countPieces } from '../cart/cart.ts';
import { getCartSession } from '../cart/cart-session.ts';
import { emptyCart } from '../cart/empty-cart.ts';
import { getCart } from '../cart/queries.ts';
import type { Locale } from '../catalog/types.ts';
import { databases } from '../database.ts';
import { env } from '../env.ts';
import { isDependencyAway, Problem } from '../errors.ts';
import { log } from '../log.ts';
import { setCartCount, updateSession } from '../session.ts';
import { requireOffered } from './payments/offered.ts';
import { type PlacedOrder, placeOrder } from './place-order.ts';
import type { OrderReceipt } from './receipt.ts';
import { keyedHashes } from './request-hash.ts';
import type { PlaceOrderInput } from './schema.ts';
import { checkoutServices } from './services.ts';
import type { TotalsView } from './types.ts';

interface CheckoutRequest {
  idempotencyKey: string | undefined;
  /** Of the request as it came; stored only keyed. */
  requestHash: string;
  locale: Locale;
}

/**
 * Orders this session's cart, empties it, and seals what lets this browser see its order anywhere at once.
 * @throws the Problems of `placeOrder`
 */
export async function checkout(
  input: PlaceOrderInput,
  { idempotencyKey, requestHash, locale }: CheckoutRequest,
): Promise<{ receipt: OrderReceipt; replayed: boolean }> {
  requireOffered(input.payment.provider);
  const session = await getCartSession();
  const placed = await placeOrder(checkoutServices(), {
    cartId: session.cartId,
    cart: await getCart(session),
    customerId: await currentCustomerId(),
    locale,
    seenSubtotal: session.cartSubtotal,
    input,
    idempotencyKey,
    requestHashes: keyedHashes(requestHash, env().SESSION_SECRET),
  }).catch(rememberShown);
  await forgetOrdered(placed);
  await updateSession({ lsn: await databases().position() });
  return placed;
}

/** Whoever sends it again after this answer has agreed to the new price. */
async function rememberShown(error: unknown): Promise<never> {
  if (error instanceof Problem && error.code === 'price_changed') {
    const { totals } = error.details.extra as { totals: TotalsView };
    await updateSession({ cartSubtotal: totals.subtotal.amount });
  }
  throw error;
}

/** The order stands whatever becomes of the cart: one that Redis cannot empty now is emptied when it is sent again. */
export async function forgetOrdered({
  orderId,
  orderedCart,
  replayed,
}: Pick<PlacedOrder, 'orderId' | 'orderedCart' | 'replayed'>): Promise<void> {
  try {
    if (orderedCart) await emptyCart(orderedCart, orderId);
    // The answer that carried the new count may be the one that was lost.
    if (replayed) await setCartCount(countPieces((await getCart())?.lines ?? []));
  } catch (error) {
    if (!isDependencyAway(error)) throw error;
    log.warn({ err: error, orderId }, 'the ordered cart could not be emptied');
  }
}
