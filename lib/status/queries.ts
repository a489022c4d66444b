import 'server-only';
import { databases } from '../database.ts';
import { env } from '../env.ts';
import { lifecycle } from '../lifecycle.ts';
import { redis } from '../redis/client.ts';
import { checkHealth } from './health.ts';
import { type InstanceState, listInstances, reportSelf } from './heartbeat.ts';
import { type OpenWork, openWork } from './open-work.ts';
import { type FleetTotals, totalsOf } from './totals.ts';

export interface DatabaseNode {
  name: string;
  up: boolean;
  /** Of a replica, as the answering instance saw it last; null for the primary. */
  lagMs: number | null;
  /** Of the primary: how long it took to answer. */
  latencyMs: number | null;
  /** By all instances since each started. */
  reads: number;
}

export interface StoreStatus {
  answeredBy: { instance: string; zone: string; draining: boolean };
  measuredAt: Date;
  zones: { name: string; instances: InstanceState[] }[];
  nodes: DatabaseNode[];
  redis: { up: boolean; latencyMs: number | null };
  totals: FleetTotals;
  openWork: OpenWork | null;
}

/** The architecture as it is now; answers within about a second whatever is away. */
export async function getStoreStatus(): Promise<StoreStatus> {
  const [health, instances] = await Promise.all([checkHealth(), knownInstances()]);
  const totals = totalsOf(instances);
  const readsOf = (name: string) => totals.reads[name] ?? 0;
  const replicas = databases()
    .replicas.states()
    .replicas.map(({ name, healthy, lagMs }) => ({
      name,
      up: healthy,
      lagMs,
      latencyMs: null,
      reads: readsOf(name),
    }));
  const zoneNames = [...new Set(instances.map(({ zone }) => zone))];
  return {
    answeredBy: { instance: env().INSTANCE_ID, zone: env().ZONE, draining: lifecycle().draining },
    measuredAt: new Date(),
    zones: zoneNames.map((name) => ({ name, instances: instances.filter(({ zone }) => zone === name) })),
    nodes: [{ name: 'primary', lagMs: null, reads: readsOf('primary'), ...health.primary }, ...replicas],
    redis: health.redis,
    totals,
    openWork: openWork(),
  };
}

/** Without Redis only the one that was asked is known. */
async function knownInstances(): Promise<InstanceState[]> {
  const self = { ...reportSelf(), alive: true };
  try {
    const others = await listInstances(redis());
    return others.some(({ id }) => id === self.id) ? others : [self, ...others];
  } catch {
    return [self];
  }
}
