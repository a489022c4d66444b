import { type CacheCounters, type CacheKind, cacheMetrics } from '../cache/metrics.ts';
import { databases } from '../database.ts';
import { env } from '../env.ts';
import { isDependencyAway } from '../errors.ts';
import { lifecycle } from '../lifecycle.ts';
import { log } from '../log.ts';
import { type RedisHandle, redis } from '../redis/client.ts';
import { requestCount } from './requests.ts';

export const heartbeatEveryMs = 2_000;
/** An instance that missed two beats and a half is taken for away. */
const aliveSeconds = 5;
/** For how long one that is away is still shown. */
const rememberedMs = 10 * 60 * 1000;

/** What an instance says of itself. */
export interface InstanceReport {
  id: string;
  zone: string;
  /** ms since 1970, by its own clock. */
  startedAt: number;
  reportedAt: number;
  draining: boolean;
  requests: number;
  requestsPerSecond: number;
  memoryBytes: number;
  /** By node: `primary`, `replica-1` … */
  reads: Record<string, number>;
  cache: Record<CacheKind, CacheCounters>;
}

const startedAt = Date.now() - Math.round(process.uptime() * 1000);

export function reportSelf(): InstanceReport {
  const { primaryReads, replicas } = databases().replicas.states();
  return {
    id: env().INSTANCE_ID,
    zone: env().ZONE,
    startedAt,
    reportedAt: Date.now(),
    draining: lifecycle().draining,
    requests: requestCount(),
    requestsPerSecond: 0,
    memoryBytes: process.memoryUsage.rss(),
    reads: { primary: primaryReads, ...Object.fromEntries(replicas.map(({ name, reads }) => [name, reads])) },
    cache: cacheMetrics(),
  };
}

const reportsKey = (handle: RedisHandle) => handle.key('instances');
/** Its lifetime is Redis' to watch, so that the clocks of the instances need not agree. */
const aliveKey = (handle: RedisHandle, id: string) => handle.key('instances', 'alive', id);

export async function sendReport(handle: RedisHandle, report: InstanceReport): Promise<void> {
  await handle.redis
    .pipeline()
    .hset(reportsKey(handle), { [report.id]: report })
    .set(aliveKey(handle, report.id), 1, { ex: aliveSeconds })
    .exec();
}

export interface InstanceState extends InstanceReport {
  alive: boolean;
}

/** All instances that reported lately, by zone and name. @throws RedisUnavailableError */
export async function listInstances(handle: RedisHandle): Promise<InstanceState[]> {
  const reports = Object.values(
    (await handle.redis.hgetall<Record<string, InstanceReport>>(reportsKey(handle))) ?? {},
  );
  if (reports.length === 0) return [];
  const alive = await handle.redis.mget<(number | null)[]>(...reports.map(({ id }) => aliveKey(handle, id)));
  const states = reports.map((report, index) => ({ ...report, alive: alive[index] !== null }));
  const forgotten = states.filter((state) => !state.alive && state.reportedAt < Date.now() - rememberedMs);
  if (forgotten.length > 0) await handle.redis.hdel(reportsKey(handle), ...forgotten.map(({ id }) => id));
  return states
    .filter((state) => !forgotten.includes(state))
    .sort((a, b) => a.zone.localeCompare(b.zone) || a.id.localeCompare(b.id, 'en', { numeric: true }));
}

/** Tells the others every two seconds that this instance lives. @returns stops it */
export function startHeartbeat(): () => void {
  let before = { requests: 0, at: Date.now() };
  async function beat(): Promise<void> {
    const report = reportSelf();
    const seconds = (report.reportedAt - before.at) / 1000;
    if (seconds > 0) report.requestsPerSecond = Math.round((report.requests - before.requests) / seconds);
    before = { requests: report.requests, at: report.reportedAt };
    try {
      await sendReport(redis(), report);
    } catch (error) {
      if (!isDependencyAway(error)) log.error({ err: error }, 'heartbeat');
    }
  }
  void beat();
  const timer = setInterval(() => void beat(), heartbeatEveryMs).unref();
  return () => clearInterval(timer);
}
