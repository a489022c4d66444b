import { sql } from 'drizzle-orm';
import type { Databases, Transaction } from '#db/client.ts';
import { outbox } from '#db/schema/index.ts';
import { databases } from '../database.ts';
import { log } from '../log.ts';
import { hasEdge } from './edge.ts';
import { queueForEdge } from './edge-relay.ts';
import type { Generations } from './generation.ts';
import { generations } from './runtime.ts';

const topic = 'cache.invalidate';
const batchSize = 500;

interface Told {
  databases: Databases;
  generations: Generations;
  /** Whether a cache stands in front of the instances that has to be told as well. */
  edge: boolean;
}

/**
 * Says, in the edit's own transaction, what it makes stale: told to the caches after the commit, even if we die.
 * @returns the outbox's row, processed once they have been told; null where nothing is stale
 */
export async function invalidateTags(tx: Transaction, tags: readonly string[]): Promise<number | null> {
  if (tags.length === 0) return null;
  const [row] = await tx.insert(outbox).values({ topic, payload: { tags } }).returning({ id: outbox.id });
  return row?.id ?? null;
}

/**
 * Tells the caches what commits have made stale. Once it returns, every page and read of every instance is
 * new: it waits for what another instance is telling right now. An edge is told within a second.
 * @returns how many edits were told
 */
export async function announceInvalidations(
  on: Told = { databases: databases(), generations: generations(), edge: hasEdge() },
): Promise<number> {
  let told = 0;
  for (;;) {
    const batch = await announceBatch(on);
    told += batch;
    if (batch < batchSize) return told;
  }
}

async function announceBatch(on: Told): Promise<number> {
  return on.databases.primary.db.transaction(async (tx) => {
    const rows = await tx.execute<{ id: string; tags: string[] }>(sql`
      SELECT id::text, ARRAY(SELECT jsonb_array_elements_text(payload -> 'tags')) AS tags
      FROM outbox WHERE topic = ${topic} AND processed_at IS NULL
      ORDER BY id LIMIT ${batchSize} FOR UPDATE`);
    if (rows.length === 0) return 0;
    const { seq, lsn } = await on.generations.next();
    const tags = [...new Set(rows.flatMap((row) => row.tags))];
    await on.generations.advance(seq, lsn, tags);
    // After the instances: it asks them for what it has lost.
    if (on.edge) await queueForEdge(tx, tags);
    const ids = sql.join(
      rows.map((row) => sql`${row.id}::bigint`),
      sql`, `,
    );
    await tx.execute(sql`UPDATE outbox SET processed_at = now() WHERE id IN (${ids})`);
    return rows.length;
  });
}

/** After a commit: announces at once; when Redis is away the relay does it as soon as it is back. */
export async function announceSoon(): Promise<boolean> {
  try {
    await announceInvalidations();
    return true;
  } catch (error) {
    log.warn({ err: error }, 'invalidation waits for Redis');
    return false;
  }
}
