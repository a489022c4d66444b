import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Host } from '../process/host.ts';
import { signalGroup } from '../process/identity.ts';
import { PidFile } from '../process/pid-file.ts';
import { askRedis } from './ask.ts';
import type { RedisNode } from './node.ts';
import { type Redis, startRedis } from './redis.ts';

let folder: string;
const hosts: Host[] = [];

async function start({ failover }: { failover: boolean }): Promise<{ host: Host; redis: Redis }> {
  const pids = new PidFile(path.join(folder, 'pids.json'));
  const host = new Host({ pids, supervise: true, report: () => {}, onFailure: () => {} });
  hosts.push(host);
  return { host, redis: await startRedis(host, { folder, logFolder: folder, failover }) };
}

const ask = async (node: RedisNode, ...commands: string[]) => String(await askRedis(node.port, ...commands));

async function untilAnotherThan(before: RedisNode, redis: Redis): Promise<RedisNode> {
  for (;;) {
    const now = await redis.primary();
    const takesWrites = async () => (await ask(now, 'ROLE')).startsWith('master');
    if (now !== before && (await takesWrites())) return now;
    await sleep(50);
  }
}

/** Written, and on a replica. */
async function write(redis: Redis, text: string): Promise<void> {
  const primary = await redis.primary();
  await expect.poll(() => ask(primary, `SET shirt ${text}`, 'WAIT 1 500')).toMatch(/^[12]$/);
}

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'myclothes-redis-'));
});
afterEach(async () => {
  await Promise.all(hosts.splice(0).map((host) => host.kill()));
  rmSync(folder, { recursive: true });
});

describe('Redis with failover', { timeout: 60_000 }, () => {
  it('puts a replica in the place of a dead primary, which comes back behind it', async () => {
    const { redis } = await start({ failover: true });
    const first = await redis.primary();
    await write(redis, 'linen');
    signalGroup(first.service.pid ?? 0, 'SIGKILL');
    const second = await untilAnotherThan(first, redis);
    expect(await ask(second, 'GET shirt')).toBe('linen');
    await write(redis, 'wool');
    const cameBack = async () =>
      (await ask(first, 'INFO replication').catch(() => '')).includes('link_status:up');
    while (!(await cameBack())) await sleep(50);
    expect(await ask(first, 'GET shirt')).toBe('wool');
    await expect(ask(first, 'SET shirt silk')).rejects.toThrow('READONLY');
  });

  it('takes the primary of the last run for the next one, with or without failover', async () => {
    const run = await start({ failover: true });
    const first = await run.redis.primary();
    await run.redis.nodes[0]?.service.kill();
    const second = await untilAnotherThan(first, run.redis);
    await write(run.redis, 'wool');
    await run.host.stop();

    const again = await start({ failover: true });
    const primary = await again.redis.primary();
    expect(primary.name).toBe(second.name);
    expect(await ask(primary, 'GET shirt')).toBe('wool');
    await write(again.redis, 'silk');
    await again.host.kill();

    const alone = await start({ failover: false });
    expect(alone.redis.nodes.map(({ name }) => name)).toEqual([second.name]);
    expect(await ask(await alone.redis.primary(), 'GET shirt')).toBe('silk');
    expect(await ask(await alone.redis.primary(), 'SET shirt felt')).toBe('OK');
    await alone.host.kill();

    const last = await start({ failover: true });
    expect(await ask(await last.redis.primary(), 'GET shirt')).toBe('felt');
  });

  it('takes no writes as a primary that no replica hears', async () => {
    const { redis } = await start({ failover: true });
    const primary = await redis.primary();
    for (const node of redis.nodes.slice(1)) await node.service.kill();
    await expect(ask(primary, 'SET shirt linen')).rejects.toThrow('NOREPLICAS');
  });
});
