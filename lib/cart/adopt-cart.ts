import { sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { databases } from '../database.ts';
import { isDependencyAway } from '../errors.ts';
import { log } from '../log.ts';
import { getSession, type SessionData, setCartCount, updateSession } from '../session.ts';
import { countPieces, newCartId } from './cart.ts';
import { mergeCart } from './merge-carts.ts';
import { cartStore } from './stores/current.ts';

/**
 * This browser goes over to the cart of who is signed in, and what it held as a guest goes along. The cart's id is
 * one that no cookie from before leads to; a guest's old id stays in the session, as the proof of its orders.
 */
export async function adoptCart(userId: string): Promise<SessionData> {
  const session = await getSession();
  if (session.cartOwner === userId) return session;
  const cartId = await ensureCartOf(databases().primary.db, userId);
  const guestCartId = session.cartOwner === undefined ? session.cartId : undefined;
  if (guestCartId) await mergeCart({ id: guestCartId, minVersion: session.cartVersion ?? 0 }, cartId);
  const cart = await cartStore().get(cartId, { minVersion: 0 });
  const lsn = await databases().position();
  const adopted = { cartId, cartVersion: cart?.version ?? 0, cartOwner: userId, guestCartId, lsn };
  await updateSession(adopted);
  await setCartCount(countPieces(cart?.lines ?? []));
  return adopted;
}

/** To be called at each sign-in, which it never fails: a cart that cannot be had now is brought by its next change. */
export async function bringCart(userId: string): Promise<void> {
  try {
    await adoptCart(userId);
  } catch (error) {
    if (!isDependencyAway(error)) throw error;
    log.warn({ err: error, userId }, 'the cart waits to be brought');
  }
}

/** A customer has one cart, found from any browser; whoever signs in is one. */
async function ensureCartOf(db: Database, userId: string): Promise<string> {
  const [customer] = await db.execute<{ cartId: string }>(sql`
    INSERT INTO customers (user_id, email, name, cart_id)
    SELECT id, email, name, ${newCartId()} FROM users WHERE id = ${userId}
    ON CONFLICT (user_id) DO UPDATE SET cart_id = coalesce(customers.cart_id, excluded.cart_id)
    RETURNING cart_id AS "cartId"`);
  if (!customer) throw new Error(`no user ${userId}`);
  return customer.cartId;
}
