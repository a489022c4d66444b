import 'server-only';
import type { Lsn } from '#db/lsn.ts';
import { getCurrentUser } from '../auth/current-user.ts';
import { getCartSession } from '../cart/cart-session.ts';
import { databases } from '../database.ts';
import { notFound } from '../errors.ts';
import { getSession } from '../session.ts';
import { findOwnOrder, type OrderOwner, readOwnOrder } from './read-order.ts';
import type { OrderView } from './types.ts';

async function getOwner(): Promise<OrderOwner & { lsn: Lsn | undefined }> {
  const [session, { foundOrders, lsn }, user] = await Promise.all([
    getCartSession(),
    getSession(),
    getCurrentUser(),
  ]);
  const { cartId, guestCartId } = session;
  return { cartId, guestCartId, foundOrders, customerId: user?.customerId ?? undefined, lsn };
}

/** An order of this browser's or this customer's, from a replica only if that has seen it; null for anyone else's. */
export async function getOwnOrder(number: string): Promise<OrderView | null> {
  const { lsn, ...owner } = await getOwner();
  return databases().read((db) => readOwnOrder(db, number, owner), { after: lsn });
}

/** For what changes it: the id of an order that is this browser's or this customer's. @throws Problem 404 */
export async function requireOwnOrderId(number: string): Promise<string> {
  const order = await findOwnOrder(databases().primary.db, number, await getOwner());
  if (!order) throw notFound();
  return order.id;
}
