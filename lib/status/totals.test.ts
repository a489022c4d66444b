import { expect, test } from 'vitest';
import type { InstanceState } from './heartbeat.ts';
import { hitRate, totalsOf } from './totals.ts';

const counters = { memoryHits: 6, redisHits: 2, fills: 1, waits: 1, refusedFills: 0, withoutRedis: 0 };

const instance = (id: string, alive: boolean, reads: Record<string, number>): InstanceState => ({
  id,
  zone: 'a',
  alive,
  startedAt: 0,
  reportedAt: 0,
  draining: false,
  requests: 10,
  requestsPerSecond: 3,
  memoryBytes: 1,
  reads,
  cache: { page: counters, data: { ...counters, fills: 0 } },
});

test('adds up the instances that are alive, node by node', () => {
  const fleet = [
    instance('web-a-1', true, { primary: 1, 'replica-1': 5 }),
    instance('web-a-2', true, { primary: 2, 'replica-2': 7 }),
    instance('web-b-1', false, { primary: 100 }),
  ];
  expect(totalsOf(fleet)).toMatchObject({
    requestsPerSecond: 6,
    reads: { primary: 3, 'replica-1': 5, 'replica-2': 7 },
    cache: { page: { memoryHits: 12, fills: 2 }, data: { fills: 0 } },
  });
  expect(totalsOf([])).toMatchObject({ requestsPerSecond: 0, reads: {} });
});

test('who waited for a fill was a hit', () => {
  expect(hitRate(counters)).toBe(0.9);
  expect(hitRate({ ...counters, memoryHits: 0, redisHits: 0, fills: 0, waits: 0 })).toBeNull();
});
