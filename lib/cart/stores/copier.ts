import { log } from '#lib/log.ts';
import type { PostgresCartStore } from './postgres.ts';
import type { RedisCarts } from './redis-carts.ts';

const everyMs = 200;
const batchSize = 200;
const sweepEveryMs = 10 * 60 * 1000;

/**
 * Copies changed carts to Postgres within a second. What waits is noted in Redis in the change itself, so any
 * instance does it, also for one that died.
 * @returns how many were copied
 */
export async function copyWaitingCarts(live: RedisCarts, copy: PostgresCartStore): Promise<number> {
  const ids = await live.takeWaiting(batchSize);
  if (ids.length === 0) return 0;
  const records = await live.readRecords(ids);
  await copy.write(records.filter((record) => record !== null));
  await live.markCopied(ids.map((id, index) => ({ id, version: records[index]?.version ?? 0 })));
  return ids.length;
}

/** Keeps copying while the process lives; never keeps it alive. */
export function startCopier(live: RedisCarts, copy: PostgresCartStore): () => void {
  let isBusy = false;
  let isStuck = false;
  async function turn() {
    if (isBusy) return;
    isBusy = true;
    try {
      while ((await copyWaitingCarts(live, copy)) === batchSize);
      isStuck = false;
    } catch (error) {
      if (!isStuck) log.warn({ err: error }, 'carts wait to be copied');
      isStuck = true;
    } finally {
      isBusy = false;
    }
  }
  const copying = setInterval(() => void turn(), everyMs).unref();
  const sweeping = setInterval(() => void copy.deleteExpired().catch(() => {}), sweepEveryMs).unref();
  return () => {
    clearInterval(copying);
    clearInterval(sweeping);
  };
}
