import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { publishReceipts } from '#db/schema/index.ts';
import { hasEdge } from '../../cache/edge.ts';
import { databases } from '../../database.ts';
import { redis } from '../../redis/client.ts';
import { listInstances } from '../../status/heartbeat.ts';
import { instanceLayer, watchedSeconds } from './watch.ts';

export type LayerKind = 'primary' | 'replica' | 'redis' | 'instance' | 'edge';

export interface ReceiptLayer {
  kind: LayerKind;
  name: string;
  /** How long after the publish it was seen to serve the new version, at the latest; null while it was not. */
  afterMs: number | null;
}

export interface Receipt {
  id: string;
  /** The page that was looked at; null where no page shows what was published. */
  path: string | null;
  publishedAt: string;
  layers: ReceiptLayer[];
  state: 'watching' | 'everywhere' | 'behind';
}

/** Read from the primary: a replica would tell late of itself. */
export async function getReceipt(id: string): Promise<Receipt | null> {
  const { db } = databases().primary;
  const [receipt] = await db.select().from(publishReceipts).where(eq(publishReceipts.id, id));
  if (!receipt) return null;
  const [seen, instances] = await Promise.all([
    db.execute<{ layer: string; afterMs: number }>(sql`
      SELECT layer, after_ms AS "afterMs" FROM receipt_layers WHERE receipt_id = ${id}`),
    listAlive(),
  ]);
  const times = new Map(seen.map(({ layer, afterMs }) => [layer, afterMs]));
  const replicas = databases()
    .replicas.states()
    .replicas.map(({ name }) => name);
  const layer = (kind: LayerKind, name: string, key = name): ReceiptLayer => ({
    kind,
    name,
    afterMs: times.get(key) ?? null,
  });
  const known = new Set([
    ...instances,
    ...[...times.keys()].flatMap((key) => /^instance (.+)$/.exec(key)?.[1] ?? []),
  ]);
  const layers = [
    layer('primary', 'primary'),
    ...replicas.map((name) => layer('replica', name)),
    layer('redis', 'redis'),
    ...[...known].sort().map((name) => layer('instance', name, instanceLayer(name))),
    ...(hasEdge() ? [layer('edge', 'edge')] : []),
  ];
  const isOver = Date.now() - receipt.createdAt.getTime() > watchedSeconds * 1000;
  // Before any instance is known of, none has shown it.
  const isEverywhere = known.size > 0 && layers.every(({ afterMs }) => afterMs !== null);
  return {
    id,
    path: receipt.path,
    publishedAt: receipt.createdAt.toISOString(),
    layers,
    state: isEverywhere ? 'everywhere' : isOver ? 'behind' : 'watching',
  };
}

/** Without Redis only those are known that have looked. */
async function listAlive(): Promise<string[]> {
  try {
    return (await listInstances(redis())).filter(({ alive }) => alive).map(({ id }) => id);
  } catch {
    return [];
  }
}
