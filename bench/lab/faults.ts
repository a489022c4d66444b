import { setTimeout as sleep } from 'node:timers/promises';
import { askRedis } from '#ops/redis/ask.ts';
import type { Redis } from '#ops/redis/redis.ts';
import { untilBalanced, type Web } from '#ops/web.ts';

export interface Stage {
  web: Web;
  redis: Redis;
}

export interface Fault {
  key: 'killed' | 'restarted' | 'failover' | 'flushed';
  /** What happens, as a column of the table. */
  title: string;
  /** Ends when all is as it was before, except for what was lost. */
  strike: (stage: Stage) => Promise<void>;
}

const aftermathMs = 2_000;
const electionMs = 20_000;

/** Each strikes while people shop, one after the other. */
export const faults: readonly Fault[] = [
  { key: 'killed', title: 'an instance killed', strike: killInstance },
  { key: 'restarted', title: 'another restarted', strike: restartInstance },
  { key: 'failover', title: "Redis' primary killed", strike: killRedisPrimary },
  { key: 'flushed', title: 'Redis flushed', strike: flushRedis },
];

async function killInstance({ web }: Stage): Promise<void> {
  await web.instances[0]?.service.kill();
  await sleep(aftermathMs);
  await web.instances[0]?.service.start();
  await untilBalanced(web);
}

/** As a deploy does it: asked to end, it finishes what it has begun. */
async function restartInstance({ web }: Stage): Promise<void> {
  await web.instances[1]?.service.restart();
  await untilBalanced(web);
}

/** @throws Error when no replica takes its place */
export async function killRedisPrimary({ redis }: Stage): Promise<void> {
  const first = await redis.primary();
  await first.service.kill();
  const deadline = Date.now() + electionMs;
  while ((await redis.primary()) === first) {
    if (Date.now() > deadline) throw new Error("no replica took the place of Redis' primary");
    await sleep(50);
  }
  await sleep(aftermathMs);
  await first.service.start();
}

export async function flushRedis({ redis }: Stage): Promise<void> {
  await askRedis((await redis.primary()).port, 'FLUSHALL');
  await sleep(aftermathMs);
}
