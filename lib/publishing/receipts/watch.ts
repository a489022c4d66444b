import { sql } from 'drizzle-orm';
import type { Databases } from '#db/client.ts';
import { parseLsn } from '#db/lsn.ts';
import type { Generations } from '../../cache/generation.ts';
import { pageGeneration } from '../../cache/page-generation.ts';
import { isDependencyAway } from '../../errors.ts';
import { log } from '../../log.ts';

/** What an instance looks with, and what it looks at: its own pages, at its own address. */
export interface Watcher {
  databases: Databases;
  generations: Generations;
  instanceId: string;
  hasEdge: boolean;
  origin: string;
}

interface OpenReceipt extends Record<string, unknown> {
  id: string;
  tag: string | null;
  path: string | null;
  lsn: string | null;
  /** The caches have been told. */
  isTold: boolean;
  isEdgeTold: boolean;
  seen: string[];
}

/** After that a layer that has not shown it counts as behind. */
export const watchedSeconds = 15;
const answerWithinMs = 2_000;

/**
 * Looks once whether what was published lately is served: by this instance, and by the layers that all of them share.
 * Each is written down once, by whoever saw it first, with the primary's clock.
 */
export async function watchReceipts(watcher: Watcher): Promise<void> {
  const open = await listOpen(watcher);
  await Promise.all(open.map((receipt) => look(watcher, receipt)));
}

async function listOpen({ databases, instanceId, hasEdge }: Watcher): Promise<OpenReceipt[]> {
  const { db } = databases.primary;
  const rows = await db.execute<OpenReceipt>(sql`
    SELECT r.id, r.tag, r.path, r.lsn, coalesce(o.processed_at IS NOT NULL, true) AS "isTold",
      EXISTS (
        SELECT FROM outbox e WHERE e.topic = 'edge.purge' AND e.id > r.outbox_id AND e.processed_at IS NOT NULL
          AND e.payload -> 'tags' ? r.tag
      ) AS "isEdgeTold",
      ARRAY(SELECT l.layer FROM receipt_layers l WHERE l.receipt_id = r.id) AS seen
    FROM publish_receipts r LEFT JOIN outbox o ON o.id = r.outbox_id
    WHERE r.created_at > now() - make_interval(secs => ${watchedSeconds})`);
  const layers = [
    ...['primary', 'redis', instanceLayer(instanceId), ...(hasEdge ? ['edge'] : [])],
    ...databases.replicas.states().replicas.map(({ name }) => name),
  ];
  const open = rows.filter(({ seen }) => layers.some((layer) => !seen.includes(layer)));
  for (const receipt of open) receipt.lsn ??= await markPosition(databases, receipt.id);
  return open;
}

/** It is committed, since it can be seen: the position now is at or after its own. */
async function markPosition({ primary }: Databases, id: string): Promise<string | null> {
  const [row] = await primary.db.execute<{ lsn: string }>(sql`
    UPDATE publish_receipts SET lsn = coalesce(lsn, pg_current_wal_lsn()::text) WHERE id = ${id} RETURNING lsn`);
  return row?.lsn ?? null;
}

export const instanceLayer = (instanceId: string): string => `instance ${instanceId}`;

async function look(watcher: Watcher, receipt: OpenReceipt): Promise<void> {
  const wanted = parseLsn(receipt.lsn ?? '') ?? 0n;
  const replicas = await watcher.databases.replicas.look();
  const layers = new Map<string, boolean | Promise<boolean>>([
    ['primary', true],
    ['redis', receipt.isTold],
    ['edge', watcher.hasEdge && receipt.isEdgeTold],
    ...replicas.map(({ name, healthy, replayed }) => [name, healthy && replayed >= wanted] as const),
  ]);
  for (const layer of receipt.seen) layers.delete(layer);
  const own = instanceLayer(watcher.instanceId);
  if (receipt.isTold && !receipt.seen.includes(own)) layers.set(own, isServedHere(watcher, receipt));
  for (const [layer, has] of layers) if (await has) await record(watcher, receipt.id, layer);
}

/** Asks this instance for the page like anyone would, and compares the generation that the page was made at. */
async function isServedHere({ generations, origin }: Watcher, { path, tag }: OpenReceipt): Promise<boolean> {
  if (path === null || tag === null) return true;
  try {
    const [wanted = 0] = await generations.ofTags([tag]);
    const answer = await fetch(origin + path, {
      redirect: 'manual',
      signal: AbortSignal.timeout(answerWithinMs),
    });
    await answer.body?.cancel();
    const made = answer.headers.get(pageGeneration);
    // What is in no cache was made just now.
    return made === null ? answer.status === 404 : Number(made) >= wanted;
  } catch (error) {
    if (!isDependencyAway(error)) log.warn({ err: error, path }, 'a page of this instance does not answer');
    return false;
  }
}

async function record({ databases }: Watcher, receiptId: string, layer: string): Promise<void> {
  await databases.primary.db.execute(sql`
    INSERT INTO receipt_layers (receipt_id, layer, after_ms)
    SELECT id, ${layer}, greatest(0, extract(epoch FROM clock_timestamp() - created_at) * 1000)
    FROM publish_receipts WHERE id = ${receiptId}
    ON CONFLICT DO NOTHING`);
}
