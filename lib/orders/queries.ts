import 'server-only';
import { getCurrentUser } from '../auth/current-user.ts';
import { getCartSession } from '../cart/cart-session.ts';
import { databases } from '../database.ts';
import { readOwnOrder } from './read-order.ts';
import type { OrderView } from './types.ts';

/** An order of this browser's or this customer's, from a replica only if that has seen it; null for anyone else's. */
export async function getOwnOrder(number: string): Promise<OrderView | null> {
  const [session, user] = await Promise.all([getCartSession(), getCurrentUser()]);
  const { cartId, guestCartId, lsn } = session;
  const owner = { cartId, guestCartId, customerId: user?.customerId ?? undefined };
  return databases().read((db) => readOwnOrder(db, number, owner), { after: lsn });
}
