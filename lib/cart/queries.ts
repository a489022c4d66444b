import 'server-only';
import type { Lsn } from '#db/lsn.ts';
import type { Locale } from '../catalog/types.ts';
import { databases } from '../database.ts';
import { listReservations } from '../inventory/reservations.ts';
import type { Reserved } from '../inventory/reserved-rows.ts';
import type { SessionData } from '../session.ts';
import { getCartSession } from './cart-session.ts';
import { listVariants } from './list-variants.ts';
import { cartStore } from './stores/current.ts';
import type { Cart, CartView } from './types.ts';
import type { CartVariant } from './variants.ts';
import { viewCart } from './view.ts';

/** The shopper's cart as it is stored; null before the first add. */
export async function getCart(session?: SessionData): Promise<Cart | null> {
  const { cartId, cartVersion = 0 } = session ?? (await getCartSession());
  return cartId ? cartStore().get(cartId, { minVersion: cartVersion }) : null;
}

/** The cart as people see it; empty where there is none. */
export async function getCartView(locale: Locale): Promise<CartView> {
  const session = await getCartSession();
  return viewOf(await getCart(session), locale, session.lsn);
}

export async function viewOf(cart: Cart | null, locale: Locale, after: Lsn | undefined): Promise<CartView> {
  const variants = await listVariants(cart?.lines ?? [], locale, after);
  return viewCart(cart, variants, cart ? await reservedBy(cart.id, variants) : []);
}

/** Kept on the primary, and only ever for a cart with a limited drop in it. */
async function reservedBy(cartId: string, variants: ReadonlyMap<string, CartVariant>): Promise<Reserved[]> {
  const hasDrop = [...variants.values()].some(({ reserveMinutes }) => reserveMinutes !== null);
  return hasDrop ? listReservations(databases().primary.db, cartId) : [];
}
