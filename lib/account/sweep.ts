import { sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { databases } from '../database.ts';
import { repeat } from '../repeat.ts';

const everyMs = 10 * 60 * 1000;
const atOnce = 1_000;

/** What no longer leads anywhere: links that were mailed, sessions that have ended, lists of guests who stayed away. */
const leftovers = [
  sql`DELETE FROM verification_tokens WHERE token_hash IN (
    SELECT token_hash FROM verification_tokens WHERE expires_at < now() - interval '1 day' LIMIT ${atOnce})`,
  sql`DELETE FROM user_sessions WHERE id IN (
    SELECT id FROM user_sessions
    WHERE ended_at < now() - interval '30 days' OR last_seen_at < now() - interval '60 days' LIMIT ${atOnce})`,
  sql`DELETE FROM wishlists WHERE id IN (
    SELECT id FROM wishlists
    WHERE customer_id IS NULL AND updated_at < now() - interval '91 days' LIMIT ${atOnce})`,
];

export async function sweepAccounts(db: Database): Promise<void> {
  for (const leftover of leftovers) await db.execute(leftover);
}

/** @returns stops it */
export const startAccountSweep = (): (() => Promise<void>) =>
  repeat('account sweep', everyMs, () => sweepAccounts(databases().primary.db));
