import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { users } from '#db/schema/index.ts';
import type { CurrentUser } from '../auth/current-user.ts';
import type { Client } from '../auth/open-session.ts';
import { requirePassword } from '../auth/own-password.ts';
import { isStaff } from '../auth/roles.ts';
import type { AuthServices } from '../auth/services.ts';
import { Problem } from '../errors.ts';

/** Stands where a mail must stand, and is nobody's. */
const nobody = 'deleted@customer.invalid';

/**
 * Deletes whoever is signed in: account, addresses, wishlist, sessions. The books keep the orders, as the law wants,
 * with what was bought, paid and taxed and the country it went to, and no more.
 * @throws Problem 401 `wrong_password`, 403 `staff_account`, 409 `orders_under_way`, 429
 */
export async function deleteAccount(
  services: AuthServices,
  user: CurrentUser,
  password: string,
  client: Client,
): Promise<void> {
  if (isStaff(user.role)) throw new Problem(403, 'staff_account');
  await requirePassword(services, user, { password }, client);
  await services.databases.primary.db.transaction(async (tx) => {
    // An order that is being placed waits for this row, and then finds no customer.
    await tx.execute(sql`SELECT FROM customers WHERE user_id = ${user.id} FOR UPDATE`);
    await requireNothingUnderWay(tx, user.id);
    await anonymizeOrders(tx, user.id);
    await forgetMails(tx, user.email);
    await tx.execute(
      sql`DELETE FROM carts WHERE id IN (SELECT cart_id FROM customers WHERE user_id = ${user.id})`,
    );
    await tx.execute(sql`DELETE FROM customers WHERE user_id = ${user.id}`);
    await tx.delete(users).where(eq(users.id, user.id));
  });
}

const ownOrders = (userId: string) =>
  sql`customer_id IN (SELECT id FROM customers WHERE user_id = ${userId})`;

/** A parcel needs its address until it has arrived. */
async function requireNothingUnderWay(tx: Transaction, userId: string): Promise<void> {
  const [open] = await tx.execute(sql`
    SELECT 1 FROM orders
    WHERE ${ownOrders(userId)} AND (
      state = 'pending' AND payment_state = 'unpaid'
      OR state = 'placed' AND payment_state <> 'refunded' AND fulfillment_state NOT IN ('delivered', 'returned'))
    LIMIT 1`);
  if (open) throw new Problem(409, 'orders_under_way');
}

async function anonymizeOrders(tx: Transaction, userId: string): Promise<void> {
  const bare = (
    column: string,
  ) => sql`jsonb_build_object('name', '', 'line1', '', 'city', '', 'postalCode', '',
    'country', ${sql.identifier(column)} -> 'country', 'region', ${sql.identifier(column)} -> 'region')`;
  await tx.execute(sql`
    UPDATE returns SET reason = '' WHERE order_id IN (SELECT id FROM orders WHERE ${ownOrders(userId)})`);
  await tx.execute(sql`
    UPDATE promotion_redemptions SET email = ${nobody}, customer_id = NULL WHERE ${ownOrders(userId)}`);
  await tx.execute(sql`
    UPDATE orders SET email = ${nobody}, note = NULL, customer_id = NULL,
      shipping_address = ${bare('shipping_address')},
      billing_address = CASE WHEN billing_address IS NOT NULL THEN ${bare('billing_address')} END
    WHERE ${ownOrders(userId)}`);
}

/** Letters that were sent, or would be, and links that were mailed. */
async function forgetMails(tx: Transaction, email: string): Promise<void> {
  await tx.execute(sql`
    DELETE FROM outbox WHERE topic LIKE 'mail.%' AND lower(payload ->> 'to') = lower(${email})`);
  await tx.execute(sql`DELETE FROM verification_tokens WHERE lower(email) = lower(${email})`);
}
