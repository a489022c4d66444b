import 'server-only';
import type { Lsn } from '#db/lsn.ts';
import type { Locale } from '../catalog/types.ts';
import { databases } from '../database.ts';
import { getSession, type SessionData } from '../session.ts';
import { cartStore } from './stores/current.ts';
import type { Cart, CartView } from './types.ts';
import { type CartVariant, selectVariants } from './variants.ts';
import { viewCart } from './view.ts';

/** The shopper's cart as it is stored; null before the first add. */
export async function getCart(session?: SessionData): Promise<Cart | null> {
  const { cartId, cartVersion = 0 } = session ?? (await getSession());
  return cartId ? cartStore().get(cartId, { minVersion: cartVersion }) : null;
}

/** The cart as people see it, from a replica that has seen what this shopper wrote; empty where there is none. */
export async function getCartView(locale: Locale): Promise<CartView> {
  const session = await getSession();
  return viewOf(await getCart(session), locale, session.lsn);
}

export async function viewOf(cart: Cart | null, locale: Locale, after: Lsn | undefined): Promise<CartView> {
  const ids = cart?.lines.map(({ variantId }) => variantId) ?? [];
  return viewCart(cart, await listVariants(ids, locale, after));
}

/** Stock here may be a moment old: it warns early, and the order decides on the primary. */
export async function listVariants(
  ids: readonly string[],
  locale: Locale,
  after: Lsn | undefined,
): Promise<Map<string, CartVariant>> {
  if (ids.length === 0) return new Map();
  return databases().read((db) => selectVariants(db, ids, locale), { after });
}
