import 'server-only';
import { getCurrentUser } from '../auth/current-user.ts';
import { databases } from '../database.ts';
import { getSession } from '../session.ts';
import { readOwnOrder } from './read-order.ts';
import type { OrderView } from './types.ts';

/** An order of this browser's or this customer's, from a replica only if that has seen it; null for anyone else's. */
export async function getOwnOrder(number: string): Promise<OrderView | null> {
  const [{ cartId, lsn }, user] = await Promise.all([getSession(), getCurrentUser()]);
  const owner = { cartId, customerId: user?.customerId ?? undefined };
  return databases().read((db) => readOwnOrder(db, number, owner), { after: lsn });
}
