import { monitorEventLoopDelay } from 'node:perf_hooks';
import { type CacheCounters, type CacheKind, cacheMetrics } from '../cache/metrics.ts';
import { databases } from '../database.ts';
import { env } from '../env.ts';
import { processWide } from '../process-wide.ts';
import { collected, renderTelemetry } from '../telemetry.ts';
import { openWork } from './open-work.ts';

const eventLoop = processWide('event-loop-delay', () => {
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  return delay;
});

function registerProcess(): void {
  const { INSTANCE_ID: instance, ZONE: zone } = env();
  collected('myclothes_instance_info', 'gauge', 'Who this is; always 1.', () => [
    { labels: { instance_id: instance, zone }, value: 1 },
  ]);
  collected('process_cpu_seconds_total', 'counter', 'CPU time, user and system.', () => {
    const { user, system } = process.cpuUsage();
    return [{ value: (user + system) / 1e6 }];
  });
  collected('process_resident_memory_bytes', 'gauge', 'Resident memory.', () => [
    { value: process.memoryUsage.rss() },
  ]);
  collected('process_start_time_seconds', 'gauge', 'Start of the process since 1970.', () => [
    { value: Date.now() / 1000 - process.uptime() },
  ]);
  collected('nodejs_eventloop_delay_seconds', 'gauge', 'Delay of the event loop since last asked.', () => {
    const samples = [0.5, 0.99].map((quantile) => ({
      labels: { quantile: String(quantile) },
      value: eventLoop.percentile(quantile * 100) / 1e9,
    }));
    eventLoop.reset();
    return samples;
  });
}

function registerDatabases(): void {
  const states = () => databases().replicas.states();
  collected('db_reads_total', 'counter', 'Reads sent by this instance, by node.', () => [
    { labels: { node: 'primary' }, value: states().primaryReads },
    ...states().replicas.map(({ name, reads }) => ({ labels: { node: name }, value: reads })),
  ]);
  collected('db_replica_lag_seconds', 'gauge', 'For how long the primary has been ahead.', () =>
    states().replicas.map(({ name, lagMs }) => ({ labels: { node: name }, value: lagMs / 1000 })),
  );
  collected('db_replica_up', 'gauge', '1 when it answers and replays.', () =>
    states().replicas.map(({ name, healthy }) => ({ labels: { node: name }, value: healthy ? 1 : 0 })),
  );
}

const cacheFamilies: [keyof CacheCounters, string, string][] = [
  ['memoryHits', 'cache_memory_hits_total', 'Look-ups answered from memory.'],
  ['redisHits', 'cache_redis_hits_total', 'Look-ups answered from Redis.'],
  ['fills', 'cache_fills_total', 'Misses that this instance loaded or rendered.'],
  ['waits', 'cache_waits_total', 'Look-ups that waited for another to fill.'],
  ['refusedFills', 'cache_refused_fills_total', 'Fills not stored, because an edit overtook them.'],
  ['withoutRedis', 'cache_without_redis_total', 'Look-ups served without Redis.'],
];

function registerCache(): void {
  for (const [counter, name, help] of cacheFamilies) {
    collected(name, 'counter', help, () =>
      Object.entries(cacheMetrics()).map(([kind, counters]: [string | CacheKind, CacheCounters]) => ({
        labels: { kind },
        value: counters[counter],
      })),
    );
  }
}

const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function registerOpenWork(): void {
  const help = 'What is written down and not done yet, in the whole store: every instance says the same.';
  collected('store_open_work', 'gauge', help, () =>
    Object.entries(openWork() ?? {}).map(([kind, value]) => ({ labels: { kind: snakeCase(kind) }, value })),
  );
}

/** What `/metrics` answers. */
export function renderMetrics(): string {
  processWide('metrics-registered', () => {
    registerProcess();
    registerDatabases();
    registerCache();
    registerOpenWork();
    return true;
  });
  return renderTelemetry();
}
