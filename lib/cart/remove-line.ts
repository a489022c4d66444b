import 'server-only';
import { notFound } from '../errors.ts';
import { claimCartSession } from './cart-session.ts';
import { type CartRequest, type ChangedCart, changeCart } from './change-cart.ts';
import { listVariants } from './list-variants.ts';
import { trimToCart } from './reserved-line.ts';
import { isVariantId } from './variants.ts';
import { viewCart } from './view.ts';

/** Removes a line; one that is gone already is fine, so that a second click is no error. */
export async function removeLine(variantId: string, request: CartRequest): Promise<ChangedCart> {
  if (!isVariantId(variantId)) throw notFound('The cart has no such line.');
  const session = await claimCartSession();
  if (!session.cartId) return { cart: viewCart(null, new Map()), replayed: false };
  const { cartId, lsn } = session;
  const line = { variantId, quantity: 0 };
  const variant = (await listVariants([line], request.locale, lsn)).get(variantId);
  const changed = await changeCart(
    { ...session, cartId },
    { kind: 'set', lines: [{ ...line, available: 0 }] },
    request,
  );
  if (variant?.reserveMinutes) await trimToCart({ ...session, cartId }, request.locale);
  return changed;
}
