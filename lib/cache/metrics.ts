import { processWide } from '../process-wide.ts';

/** What happened to look-ups in this process since it started. */
export interface CacheCounters {
  memoryHits: number;
  redisHits: number;
  /** Values loaded or pages rendered by this instance. */
  fills: number;
  /** Look-ups that waited for another request or instance to fill. */
  waits: number;
  /** Fills not stored, because an edit overtook them. */
  refusedFills: number;
  /** Look-ups served without Redis. */
  withoutRedis: number;
}

export type CacheKind = 'page' | 'data';

const counters = processWide('cache-counters', (): Record<CacheKind, CacheCounters> => {
  const zero = (): CacheCounters => ({
    memoryHits: 0,
    redisHits: 0,
    fills: 0,
    waits: 0,
    refusedFills: 0,
    withoutRedis: 0,
  });
  return { page: zero(), data: zero() };
});

export const cacheMetrics = (): Record<CacheKind, CacheCounters> => counters;
