import 'server-only';
import { databases } from '../database.ts';
import { getSession } from '../session.ts';
import { readOwnOrder } from './read-order.ts';
import type { OrderView } from './types.ts';

/** An order of this browser's, from a replica only if that has seen it; null for anyone else's. */
export async function getOwnOrder(number: string): Promise<OrderView | null> {
  const { cartId, lsn } = await getSession();
  return databases().read((db) => readOwnOrder(db, number, { cartId }), { after: lsn });
}
