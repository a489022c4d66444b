import { sql } from 'drizzle-orm';
import type { Database, Transaction } from '#db/client.ts';
import { outbox } from '#db/schema/index.ts';
import { databases } from '../database.ts';
import { env } from '../env.ts';
import { log } from '../log.ts';
import { repeat } from '../repeat.ts';
import type { EdgePurger } from './edge.ts';

const topic = 'edge.purge';
const everyMs = 250;
/** An answer that was on its way when the edge was told would be kept there: it is told again after that. */
const againAfterSeconds = 10;
/** Longer than telling can take: whoever claimed a row and has not marked it by then is dead. */
const leaseSeconds = 30;
const longestPauseSeconds = 60;
const batchSize = 500;
/** Each tag is paid for. More than that, or after so many refusals, everything goes: one order that cannot be malformed. */
const mostTags = 50;
const attemptsByTag = 5;

interface Claimed extends Record<string, unknown> {
  id: string;
  tags: string[];
  attempts: number;
}

/** Says, with the mark that the instances have been told, that the edge is to be told too. */
export async function queueForEdge(tx: Transaction, tags: readonly string[]): Promise<void> {
  const payload = { tags };
  const availableAt = sql`now() + make_interval(secs => ${againAfterSeconds})`;
  await tx.insert(outbox).values([
    { topic, payload },
    { topic, payload, availableAt },
  ]);
}

/**
 * Tells the edge what waits, all of it at once. What it does not take is told again, ever more seldom.
 * @returns how many orders it took
 */
export async function tellEdge(db: Database, purger: EdgePurger): Promise<number> {
  const claimed = await claim(db);
  if (claimed.length === 0) return 0;
  const tags = [...new Set(claimed.flatMap((row) => row.tags))];
  const attempts = Math.max(...claimed.map((row) => row.attempts));
  const isBeyondTags = tags.length > mostTags || attempts > attemptsByTag;
  const ids = sql.join(
    claimed.map(({ id }) => sql`${id}::bigint`),
    sql`, `,
  );
  try {
    await purger.purge(isBeyondTags ? 'everything' : tags, claimed.map(({ id }) => id).join(' '));
  } catch (error) {
    log.warn({ err: error, attempts }, 'the edge was not told');
    const pause = Math.min(2 ** attempts, longestPauseSeconds);
    await db.execute(sql`
      UPDATE outbox SET available_at = now() + make_interval(secs => ${pause}), last_error = ${String(error)}
      WHERE id IN (${ids})`);
    return 0;
  }
  await db.execute(sql`UPDATE outbox SET processed_at = now() WHERE id IN (${ids})`);
  return claimed.length;
}

async function claim(db: Database): Promise<Claimed[]> {
  const rows = await db.execute<Claimed>(sql`
    UPDATE outbox SET attempts = attempts + 1, available_at = now() + make_interval(secs => ${leaseSeconds})
    WHERE id IN (
      SELECT id FROM outbox WHERE topic = ${topic} AND processed_at IS NULL AND available_at <= now()
      ORDER BY id LIMIT ${batchSize} FOR UPDATE SKIP LOCKED)
    RETURNING id::text, attempts, ARRAY(SELECT jsonb_array_elements_text(payload -> 'tags')) AS tags`);
  return [...rows].toSorted((one, other) => Number(one.id) - Number(other.id));
}

/** @returns stops it; without an edge there is nothing to do */
export function startEdgeRelay(): () => Promise<void> {
  const distributionId = env().CLOUDFRONT_DISTRIBUTION_ID;
  if (!distributionId) return async () => {};
  const purger = loadPurger(distributionId);
  return repeat('edge relay', everyMs, async () => tellEdge(databases().primary.db, await purger));
}

/** Loaded where it is used: a store without an edge never pays for AWS' library. */
async function loadPurger(distributionId: string): Promise<EdgePurger> {
  const { cloudfront, cloudfrontPurger } = await import('./edge-cloudfront.ts');
  return cloudfrontPurger(cloudfront(), distributionId);
}
