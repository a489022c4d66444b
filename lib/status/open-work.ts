import { sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { payments } from '#db/schema/index.ts';
import { isAbandoned } from '../checkout/reconcile.ts';
import { databases } from '../database.ts';
import { maxAttempts } from '../mail/send-mails.ts';
import { processWide } from '../process-wide.ts';
import { repeat } from '../repeat.ts';

export const openWorkKinds = [
  'mailsWaiting',
  /** Tried as often as makes sense: the desk sends them again. */
  'mailsGivenUp',
  /** Left by a request that died or was not answered: the reconciler's. */
  'paymentsUnfinished',
  'refundsOwed',
  /** By the provider or a bank: the desk has them tried again. */
  'refundsRefused',
] as const;

export type OpenWork = Record<(typeof openWorkKinds)[number], number>;

/** What is written down and not done yet. */
export async function countOpenWork(db: Database, now = new Date()): Promise<OpenWork> {
  const [counts] = await db.execute<OpenWork & Record<string, unknown>>(sql`
    SELECT mails.*, refunds.*,
      (SELECT count(*)::int FROM ${payments} WHERE ${isAbandoned(now)}) AS "paymentsUnfinished"
    FROM (
      SELECT count(*) FILTER (WHERE attempts < ${maxAttempts})::int AS "mailsWaiting",
        count(*) FILTER (WHERE attempts >= ${maxAttempts})::int AS "mailsGivenUp"
      FROM outbox WHERE processed_at IS NULL AND topic LIKE 'mail.%'
    ) AS mails, (
      SELECT count(*) FILTER (WHERE status = 'pending')::int AS "refundsOwed",
        count(*) FILTER (WHERE status = 'failed')::int AS "refundsRefused"
      FROM refunds WHERE status IN ('pending', 'failed')
    ) AS refunds`);
  if (!counts) throw new Error('a count answered no row');
  return counts;
}

const seen = processWide('open-work', (): { last: OpenWork | null } => ({ last: null }));

/** As this instance counted it a few seconds ago, or before the databases went away; null before that. */
export const openWork = (): OpenWork | null => seen.last;

/** @returns stops it */
export const startCountingOpenWork = (everyMs = 5_000): (() => Promise<void>) =>
  repeat('open work', everyMs, async () => {
    seen.last = await databases().read((db) => countOpenWork(db));
  });
