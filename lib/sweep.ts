import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { databases } from './database.ts';
import { repeat } from './repeat.ts';

const everyMs = 10 * 60 * 1000;
/** Short enough that nobody waits for its locks. */
const batchSize = 500;

/** For how long each thing is kept once it leads nowhere any more: the one list of it. Carts go by `CART_STORE`. */
const leftovers: readonly { table: string; isOver: SQL }[] = [
  // Links that were mailed.
  { table: 'verification_tokens', isOver: sql`expires_at < now() - interval '1 day'` },
  {
    table: 'user_sessions',
    isOver: sql`ended_at < now() - interval '30 days' OR last_seen_at < now() - interval '60 days'`,
  },
  // Of guests who stayed away.
  { table: 'wishlists', isOver: sql`customer_id IS NULL AND updated_at < now() - interval '91 days'` },
  { table: 'idempotency_keys', isOver: sql`expires_at < now()` },
  { table: 'reservations', isOver: sql`released_at < now() - interval '1 day'` },
  // What the caches were told of.
  { table: 'outbox', isOver: sql`processed_at < now() - interval '1 day' AND topic NOT LIKE 'mail.%'` },
  { table: 'publish_receipts', isOver: sql`created_at < now() - interval '1 day'` },
  // The desk sees what an order's buyer was told, and sends it again.
  { table: 'outbox', isOver: sql`processed_at < now() - interval '180 days'` },
  // Mails that could not be sent; whatever waits is tried long before.
  {
    table: 'outbox',
    isOver: sql`processed_at IS NULL AND available_at < now() - interval '180 days' AND topic LIKE 'mail.%'`,
  },
];

/** Any number of instances may sweep at once. @returns how many rows this one removed */
export async function sweep(db: Database): Promise<number> {
  let removed = 0;
  for (const { table, isOver } of leftovers) {
    for (;;) {
      // Locked as found: one that is renewed meanwhile stays.
      const { count } = await db.execute(sql`
        DELETE FROM ${sql.identifier(table)} WHERE ctid = ANY (ARRAY(
          SELECT ctid FROM ${sql.identifier(table)} WHERE ${isOver} LIMIT ${batchSize} FOR UPDATE SKIP LOCKED))`);
      removed += count;
      if (count < batchSize) break;
    }
  }
  return removed;
}

/** @returns stops it */
export const startSweeping = (): (() => Promise<void>) =>
  repeat('sweep', everyMs, () => sweep(databases().primary.db));
