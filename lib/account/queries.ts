import 'server-only';
import { desc, eq, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { customers, orderLines, orders } from '#db/schema/index.ts';
import { getCurrentUser } from '../auth/current-user.ts';
import { databases } from '../database.ts';
import type { Money } from '../money.ts';
import { getSession } from '../session.ts';
import { selectAddresses } from './addresses.ts';
import { type ShownState, shownState } from './shown-state.ts';
import type { SavedAddress } from './types.ts';

export interface OwnOrder {
  number: number;
  placedAt: Date;
  pieces: number;
  total: Money;
  state: ShownState;
}

const ordersShown = 20;

/** The user's latest orders, newest first. */
export async function listOwnOrders(db: Database, userId: string): Promise<OwnOrder[]> {
  const rows = await db
    .select({
      number: orders.number,
      placedAt: orders.placedAt,
      total: orders.total,
      currency: orders.currency,
      state: orders.state,
      paymentState: orders.paymentState,
      fulfillmentState: orders.fulfillmentState,
      pieces: sql<number>`(SELECT coalesce(sum(quantity), 0)::int FROM ${orderLines} WHERE order_id = ${orders.id})`,
    })
    .from(orders)
    .innerJoin(customers, eq(customers.id, orders.customerId))
    .where(eq(customers.userId, userId))
    .orderBy(desc(orders.placedAt))
    .limit(ordersShown);
  return rows.map(({ number, placedAt, pieces, total: amount, currency, ...states }) => ({
    number,
    placedAt,
    pieces,
    total: { amount, currency },
    state: shownState(states),
  }));
}

/** The addresses of whoever is signed in, the default first; none for a guest. */
export async function listAddresses(): Promise<SavedAddress[]> {
  const [user, { lsn }] = await Promise.all([getCurrentUser(), getSession()]);
  const customerId = user?.customerId;
  if (!customerId) return [];
  return databases().read((db) => selectAddresses(db, customerId), { after: lsn });
}

export async function getDefaultAddress(): Promise<SavedAddress | null> {
  return (await listAddresses()).find(({ isDefault }) => isDefault) ?? null;
}
