import type { CacheCounters, CacheKind } from '../cache/metrics.ts';
import type { InstanceState } from './heartbeat.ts';

export interface FleetTotals {
  requestsPerSecond: number;
  /** By database node. */
  reads: Record<string, number>;
  cache: Record<CacheKind, CacheCounters>;
}

const add = <K extends string>(a: Record<K, number>, b: Record<K, number>): Record<K, number> =>
  Object.fromEntries(
    [...new Set([...Object.keys(a), ...Object.keys(b)])].map((key) => [key, sum(a, b, key)]),
  ) as Record<K, number>;

const sum = (a: Record<string, number>, b: Record<string, number>, key: string) =>
  (a[key] ?? 0) + (b[key] ?? 0);

const nothing: CacheCounters = {
  memoryHits: 0,
  redisHits: 0,
  fills: 0,
  waits: 0,
  refusedFills: 0,
  withoutRedis: 0,
};

/** Over the instances that are alive. */
export function totalsOf(instances: readonly InstanceState[]): FleetTotals {
  return instances
    .filter(({ alive }) => alive)
    .reduce<FleetTotals>(
      (totals, { requestsPerSecond, reads, cache }) => ({
        requestsPerSecond: totals.requestsPerSecond + requestsPerSecond,
        reads: add(totals.reads, reads),
        cache: {
          page: { ...nothing, ...add({ ...totals.cache.page }, { ...cache.page }) },
          data: { ...nothing, ...add({ ...totals.cache.data }, { ...cache.data }) },
        },
      }),
      { requestsPerSecond: 0, reads: {}, cache: { page: nothing, data: nothing } },
    );
}

/** Of all look-ups, those answered without a fill, 0 to 1; null when there were none. */
export function hitRate({ memoryHits, redisHits, fills, waits }: CacheCounters): number | null {
  const hits = memoryHits + redisHits + waits;
  return hits + fills === 0 ? null : hits / (hits + fills);
}
