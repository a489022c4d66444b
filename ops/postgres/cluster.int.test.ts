import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Host } from '../process/host.ts';
import { PidFile } from '../process/pid-file.ts';
import { findFreePorts } from '../process/ports.ts';
import { removePostgresHome } from './binaries.ts';
import { type Cluster, startCluster } from './cluster.ts';
import type { PostgresNode } from './node.ts';

let folder: string;
let ports: number[];
const hosts: Host[] = [];

function makeHost(): Host {
  const pids = new PidFile(path.join(folder, 'pids.json'));
  // A server that dies unasked shows in what the test then asks of it.
  const onFailure = () => {};
  const host = new Host({ pids, supervise: false, report: () => {}, onFailure });
  hosts.push(host);
  return host;
}

function start(host: Host, replicas = 2): Promise<Cluster> {
  const [port = 0, ...replicaPorts] = ports;
  return startCluster(host, {
    folder: path.join(folder, 'postgres'),
    logFolder: path.join(folder, 'logs'),
    port,
    replicaPorts: replicaPorts.slice(0, replicas),
    password: 'secret',
  });
}

async function countRows(node: PostgresNode): Promise<number> {
  return node.withAdmin(async (sql) => (await sql`select from shirts`).length);
}

async function untilRows(node: PostgresNode, count: number): Promise<void> {
  while ((await countRows(node).catch(() => -1)) !== count) await sleep(20);
}

beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'myclothes-cluster-'));
  mkdirSync(path.join(folder, 'logs'));
  ports = await findFreePorts(3);
});

afterEach(async () => {
  await Promise.all(hosts.splice(0).map((host) => host.kill()));
  removePostgresHome(path.join(folder, 'postgres'));
  rmSync(folder, { recursive: true });
});

describe('a Postgres cluster', { timeout: 60_000 }, () => {
  it('shows on both replicas what the primary was told, and lets its owner make the extensions', async () => {
    const { primary, replicas } = await start(makeHost());
    await primary.withAdmin((sql) => sql`create table shirts as select generate_series(1, 3)`);
    await Promise.all(replicas.map((replica) => untilRows(replica, 3)));
    const [row] = await primary.withAdmin((sql) => sql`select similarity('shirt', 'shirts') > 0.5 as alike`);
    expect(row).toEqual({ alike: true });
  });

  it('keeps what was committed when the primary and then everything is killed hard', async () => {
    const first = await start(makeHost());
    await first.primary.withAdmin((sql) => sql`create table shirts as select generate_series(1, 5)`);
    await first.primary.service.kill();
    await first.primary.service.start();
    expect(await countRows(first.primary)).toBe(5);
    await hosts[0]?.kill();
    const second = await start(makeHost());
    expect(await countRows(second.primary)).toBe(5);
    await Promise.all(second.replicas.map((replica) => untilRows(replica, 5)));
  });

  it('ends the servers that a killed starter left behind before it touches their data', async () => {
    const orphaned = await start(makeHost());
    const pid = orphaned.primary.service.pid ?? 0;
    const host = makeHost();
    await host.pids.endOrphans();
    expect(() => process.kill(pid, 0)).toThrow();
    const second = await start(host);
    expect(second.primary.service.pid).not.toBe(pid);
  });

  it('builds a replica again whose data is gone, and drops the slot of one that is no longer wanted', async () => {
    const host = makeHost();
    const first = await start(host);
    await first.primary.withAdmin((sql) => sql`create table shirts as select generate_series(1, 7)`);
    const broken = first.replicas[0]?.folder ?? '';
    await host.stop();
    rmSync(path.join(broken, 'global'), { recursive: true });
    const second = await start(makeHost(), 1);
    expect(second.replicas).toHaveLength(1);
    for (const replica of second.replicas) await untilRows(replica, 7);
    const slots = await second.primary.withAdmin((sql) => sql`select slot_name from pg_replication_slots`);
    expect(slots.map((slot) => slot.slot_name)).toEqual(['replica_1']);
  });

  it('holds back a paused replica and lets it catch up', async () => {
    const { primary, replicas } = await start(makeHost(), 1);
    await primary.withAdmin((sql) => sql`create table shirts as select generate_series(1, 1)`);
    for (const replica of replicas) {
      await untilRows(replica, 1);
      await replica.pauseReplay();
      await primary.withAdmin((sql) => sql`insert into shirts values (2)`);
      await sleep(300);
      expect(await countRows(replica)).toBe(1);
      await replica.resumeReplay();
      await untilRows(replica, 2);
    }
  });
});
