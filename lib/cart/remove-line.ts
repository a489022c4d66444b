import 'server-only';
import { notFound } from '../errors.ts';
import { getSession } from '../session.ts';
import { type CartRequest, type ChangedCart, changeCart } from './change-cart.ts';
import { isVariantId } from './variants.ts';
import { viewCart } from './view.ts';

/** Removes a line; one that is gone already is fine, so that a second click is no error. */
export async function removeLine(variantId: string, request: CartRequest): Promise<ChangedCart> {
  if (!isVariantId(variantId)) throw notFound('The cart has no such line.');
  const session = await getSession();
  if (!session.cartId) return { cart: viewCart(null, new Map()), replayed: false };
  const lines = [{ variantId, quantity: 0, available: 0 }];
  return changeCart(session, { kind: 'set', lines }, request);
}
