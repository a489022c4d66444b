import 'server-only';
import type { Lsn } from '#db/lsn.ts';
import type { Locale } from '../catalog/types.ts';
import { databases } from '../database.ts';
import { listReservations } from '../inventory/reservations.ts';
import type { Reserved } from '../inventory/reserved-rows.ts';
import { getSession, type SessionData } from '../session.ts';
import { cachedVariant, rememberHandle } from './cached-variants.ts';
import { cartStore } from './stores/current.ts';
import type { Cart, CartLine, CartView } from './types.ts';
import { type CartVariant, selectVariants } from './variants.ts';
import { viewCart } from './view.ts';

/** The shopper's cart as it is stored; null before the first add. */
export async function getCart(session?: SessionData): Promise<Cart | null> {
  const { cartId, cartVersion = 0 } = session ?? (await getSession());
  return cartId ? cartStore().get(cartId, { minVersion: cartVersion }) : null;
}

/** The cart as people see it; empty where there is none. */
export async function getCartView(locale: Locale): Promise<CartView> {
  const session = await getSession();
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

/** Up to so many lines are looked up one by one in the cache; more of them are quicker in one query. */
const lookedUpSingly = 12;

/**
 * What the catalog says of each line's variant, from the cache where that can say it, else in one query. Stock
 * may be a moment old: it warns early, and the order decides on the primary.
 */
export async function listVariants(
  lines: readonly CartLine[],
  locale: Locale,
  after: Lsn | undefined,
): Promise<Map<string, CartVariant>> {
  if (lines.length > lookedUpSingly) return readVariants(lines, locale, after);
  const cached = await Promise.all(lines.map((line) => cachedVariant(line, locale)));
  const read = await readVariants(
    lines.filter((_, index) => !cached[index]),
    locale,
    after,
  );
  for (const variant of cached) if (variant) read.set(variant.id, variant);
  return read;
}

/** Counted, from a replica that has seen what this shopper wrote. */
export async function readVariants(
  lines: readonly CartLine[],
  locale: Locale,
  after: Lsn | undefined,
): Promise<Map<string, CartVariant>> {
  if (lines.length === 0) return new Map();
  const ids = lines.map(({ variantId }) => variantId);
  const variants = await databases().read((db) => selectVariants(db, ids, locale), { after });
  for (const variant of variants.values()) if (variant.isPublished) rememberHandle(variant);
  return variants;
}
