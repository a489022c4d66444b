import 'server-only';
import { getCurrentUser } from '../auth/current-user.ts';
import { authorizeUser } from '../auth/guard.ts';
import { listSessions, type OpenSession } from '../auth/sessions.ts';
import { databases } from '../database.ts';
import { getSession } from '../session.ts';
import { selectAddresses } from './addresses.ts';
import { exportData } from './export.ts';
import { type HistoryQuery, type OrderHistory, readHistory } from './order-history.ts';
import type { SavedAddress } from './types.ts';

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

/** The orders of whoever is signed in, newest first; none for a guest. */
export async function getOrderHistory(query: HistoryQuery): Promise<OrderHistory> {
  const [user, { lsn }] = await Promise.all([getCurrentUser(), getSession()]);
  const customerId = user?.customerId;
  if (!customerId) return { orders: [], nextBefore: null };
  return databases().read((db) => readHistory(db, customerId, query), { after: lsn });
}

/** Where whoever is signed in is signed in; from the primary, as the guard sees it. @throws Problem 401 */
export async function listOwnSessions(): Promise<(OpenSession & { isCurrent: boolean })[]> {
  const user = await authorizeUser();
  const sessions = await listSessions(databases().primary.db, user.id);
  return sessions.map((session) => ({ ...session, isCurrent: session.id === user.sessionId }));
}

/** Everything that is kept about whoever is signed in. @throws Problem 401 */
export async function getOwnData(): Promise<Record<string, unknown>> {
  const [user, { lsn }] = await Promise.all([authorizeUser(), getSession()]);
  return databases().read((db) => exportData(db, user.id), { after: lsn });
}
