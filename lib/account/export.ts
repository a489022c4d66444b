import { type SQL, sql } from 'drizzle-orm';
import type { Database, Transaction } from '#db/client.ts';

/** What could be used to get in is not data about a person. */
const secrets = sql`'{password_hash,totp_secret,session_epoch,checkout_key,idempotency_key,cart_id}'::text[]`;

const rowsOf = (table: SQL, where: SQL): SQL => sql`
  SELECT coalesce(jsonb_agg(to_jsonb(t) - ${secrets}), '[]') FROM ${table} t WHERE ${where}`;

const ofOrder = (table: SQL): SQL => sql`(${rowsOf(table, sql`t.order_id = o.id`)})`;

/** Whole rows, so that a column added later is in it too. */
const parts = (userId: string): Record<string, SQL> => {
  const customer = sql`(SELECT id FROM customers WHERE user_id = ${userId})`;
  return {
    user: rowsOf(sql`users`, sql`t.id = ${userId}`),
    signsInWith: rowsOf(sql`user_accounts`, sql`t.user_id = ${userId}`),
    sessions: rowsOf(sql`user_sessions`, sql`t.user_id = ${userId}`),
    customer: rowsOf(sql`customers`, sql`t.user_id = ${userId}`),
    addresses: rowsOf(sql`addresses`, sql`t.customer_id = ${customer}`),
    wishlist: sql`
      SELECT coalesce(jsonb_agg(jsonb_build_object('product', p.handle, 'since', i.created_at)), '[]')
      FROM wishlists w JOIN wishlist_items i ON i.wishlist_id = w.id JOIN products p ON p.id = i.product_id
      WHERE w.customer_id = ${customer}`,
    cart: sql`
      SELECT lines FROM carts WHERE id = (SELECT cart_id FROM customers WHERE user_id = ${userId})`,
    discountsUsed: rowsOf(sql`promotion_redemptions`, sql`t.customer_id = ${customer}`),
    orders: sql`
      SELECT coalesce(jsonb_agg(to_jsonb(o) - ${secrets} || jsonb_build_object(
        'lines', ${ofOrder(sql`order_lines`)},
        'events', ${ofOrder(sql`order_events`)},
        'payments', ${ofOrder(sql`payments`)},
        'refunds', (${rowsOf(sql`refunds`, sql`t.payment_id IN (SELECT id FROM payments WHERE order_id = o.id)`)}),
        'fulfillments', ${ofOrder(sql`fulfillments`)},
        'returns', ${ofOrder(sql`returns`)}) ORDER BY o.number), '[]')
      FROM orders o WHERE o.customer_id = ${customer}`,
  };
};

/** Everything that is kept about a person, as of one moment. */
export function exportData(db: Database, userId: string): Promise<Record<string, unknown>> {
  return db.transaction(
    async (tx) => {
      const found: Record<string, unknown> = { exportedAt: new Date().toISOString() };
      for (const [name, query] of Object.entries(parts(userId))) found[name] = await readPart(tx, query);
      return found;
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
}

async function readPart(tx: Transaction, query: SQL): Promise<unknown> {
  const [row] = await tx.execute<{ part: unknown }>(sql`SELECT (${query}) AS part`);
  return row?.part;
}
