import { sql } from 'drizzle-orm';
import type { Database, Transaction } from '#db/client.ts';
import { customers } from '#db/schema/index.ts';
import { databases } from '../database.ts';
import { Problem } from '../errors.ts';
import { type CurrentUser, getCurrentUser } from './current-user.ts';

/** The buying side of a user, made at first need: a repetition finds the one that is there. */
export async function ensureCustomer(
  db: Database | Transaction,
  user: { id: string; email: string; name: string },
): Promise<string> {
  const [customer] = await db
    .insert(customers)
    .values({ userId: user.id, email: user.email, name: user.name })
    // Changes nothing, and so answers with the row.
    .onConflictDoUpdate({ target: customers.userId, set: { userId: sql`excluded.user_id` } })
    .returning({ id: customers.id });
  if (!customer) throw new Error('a customer was not made');
  return customer.id;
}

/** Whom an order of this request belongs to; null for a guest. */
export async function currentCustomerId(): Promise<string | null> {
  const user = await getCurrentUser();
  if (!user) return null;
  return user.customerId ?? ensureCustomer(databases().primary.db, user);
}

/** For actions. @throws Problem 401 */
export async function authorizeCustomer(): Promise<CurrentUser & { customerId: string }> {
  const user = await getCurrentUser();
  if (!user) throw new Problem(401, 'not_signed_in');
  return { ...user, customerId: user.customerId ?? (await ensureCustomer(databases().primary.db, user)) };
}

/** Gives a customer the guest orders of a mail that they have proved to read. */
export async function adoptGuestOrders(
  tx: Transaction,
  { customerId, email }: { customerId: string; email: string },
): Promise<void> {
  await tx.execute(sql`
    UPDATE orders SET customer_id = ${customerId}
    WHERE customer_id IS NULL AND lower(email) = lower(${email})`);
}
