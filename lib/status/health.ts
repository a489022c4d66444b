import { databases } from '../database.ts';
import { lifecycle } from '../lifecycle.ts';
import { processWide } from '../process-wide.ts';
import { redis } from '../redis/client.ts';
import { makeProbe, type ProbeResult } from './probe.ts';

/** Below the balancer's own patience with a check. */
const answerWithinMs = 500;

const probes = processWide('probes', () => ({
  primary: makeProbe(() => databases().primary.sql`SELECT 1`, answerWithinMs),
  anyDatabase: makeProbe(() => databases().read((db) => db.execute('SELECT 1')), answerWithinMs),
  redis: makeProbe(() => redis().redis.ping(), answerWithinMs),
}));

export interface Health {
  primary: ProbeResult;
  anyDatabase: ProbeResult;
  redis: ProbeResult;
}

export async function checkHealth(): Promise<Health> {
  const [primary, anyDatabase, redisResult] = await Promise.all([
    probes.primary(),
    probes.anyDatabase(),
    probes.redis(),
  ]);
  return { primary, anyDatabase, redis: redisResult };
}

export type Readiness = 'ready' | 'degraded' | 'draining' | 'cut_off';

/**
 * Whether the balancer should send requests here. A dependency that is away is away for every instance: were each
 * to step back, a degraded store would become none at all. So only an instance that reaches nothing steps back,
 * which is most likely its own fault.
 */
export function readinessOf(health: Health, draining: boolean): Readiness {
  if (draining) return 'draining';
  const { primary, anyDatabase, redis } = health;
  if (!primary.up && !anyDatabase.up && !redis.up) return 'cut_off';
  return primary.up && redis.up ? 'ready' : 'degraded';
}

export async function checkReadiness(): Promise<{ readiness: Readiness; health: Health }> {
  const health = await checkHealth();
  return { readiness: readinessOf(health, lifecycle().draining), health };
}
