import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openTestStore } from '../../tests/setup/store.ts';
import { redis } from '../redis/client.ts';
import { checkReadiness } from './health.ts';
import { listInstances, reportSelf, sendReport, startHeartbeat } from './heartbeat.ts';
import { renderMetrics } from './metrics.ts';
import { openWork, startCountingOpenWork } from './open-work.ts';
import { observeRequest } from './requests.ts';

let store: Awaited<ReturnType<typeof openTestStore>>;
beforeAll(async () => {
  process.env.INSTANCE_ID = 'web-b-1';
  process.env.ZONE = 'b';
  store = await openTestStore();
});
afterAll(() => store.close());

test('every instance that beats is listed with its zone; one that stops is shown away, then forgotten', async () => {
  const stop = startHeartbeat();
  await vi.waitFor(async () => expect(await listInstances(redis())).toHaveLength(1));
  await sendReport(redis(), { ...reportSelf(), id: 'web-a-10', zone: 'a' });
  await sendReport(redis(), { ...reportSelf(), id: 'web-a-2', zone: 'a' });
  await sendReport(redis(), {
    ...reportSelf(),
    id: 'web-a-0',
    zone: 'a',
    reportedAt: Date.now() - 11 * 60 * 1000,
  });
  await redis().redis.del(
    redis().key('instances', 'alive', 'web-a-0'),
    redis().key('instances', 'alive', 'web-a-2'),
  );
  expect((await listInstances(redis())).map(({ id, zone, alive }) => [id, zone, alive])).toEqual([
    ['web-a-2', 'a', false],
    ['web-a-10', 'a', true],
    ['web-b-1', 'b', true],
  ]);
  expect(await redis().redis.hexists(redis().key('instances'), 'web-a-0')).toBe(0);
  expect(await redis().redis.ttl(redis().key('instances', 'alive', 'web-b-1'))).toBeGreaterThan(0);
  stop();
});

test('an instance that reaches its dependencies is ready', async () => {
  const { readiness, health } = await checkReadiness();
  expect(readiness).toBe('ready');
  expect(health.primary.latencyMs).toBeLessThan(500);
});

test('metrics tell of requests, nodes, caches and open work', async () => {
  const stop = startCountingOpenWork(20);
  await vi.waitFor(() => expect(openWork()).not.toBeNull());
  await stop();
  observeRequest({ pathname: '/products/x', method: 'GET', status: 200, seconds: 0.02 });
  const text = renderMetrics();
  expect(text).toContain('myclothes_instance_info{instance_id="web-b-1",zone="b"} 1\n');
  expect(text).toContain(
    'http_server_request_duration_seconds_bucket{route="products",method="read",status="200",le="0.025"} 1\n',
  );
  expect(text).toMatch(/db_reads_total\{node="primary"\} \d+\n/);
  expect(text).toContain('store_open_work{kind="mails_given_up"} 0\n');
  expect(text).toMatch(/cache_memory_hits_total\{kind="page"\} 0\n/);
});
