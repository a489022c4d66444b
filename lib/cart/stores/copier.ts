import type { PostgresCartStore } from './postgres.ts';
import type { RedisCarts } from './redis-carts.ts';

const batchSize = 200;

/**
 * Copies changed carts to Postgres within a second. What waits is noted in Redis in the change itself, so any
 * instance does it, also for one that died.
 */
export async function copyWaitingCarts(live: RedisCarts, copy: PostgresCartStore): Promise<void> {
  while ((await copyBatch(live, copy)) === batchSize);
}

async function copyBatch(live: RedisCarts, copy: PostgresCartStore): Promise<number> {
  const ids = await live.takeWaiting(batchSize);
  if (ids.length === 0) return 0;
  const records = await live.readRecords(ids);
  await copy.write(records.filter((record) => record !== null));
  await live.markCopied(ids.map((id, index) => ({ id, version: records[index]?.version ?? 0 })));
  return ids.length;
}
