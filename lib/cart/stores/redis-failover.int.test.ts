import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { connectDatabases, type Databases } from '#db/client.ts';
import { isDependencyAway } from '#lib/errors.ts';
import { connectRedis, type RedisHandle } from '#lib/redis/client.ts';
import { Host } from '#ops/process/host.ts';
import { signalGroup } from '#ops/process/identity.ts';
import { PidFile } from '#ops/process/pid-file.ts';
import { askRedis } from '#ops/redis/ask.ts';
import type { RedisNode } from '#ops/redis/node.ts';
import { type Redis, startRedis } from '#ops/redis/redis.ts';
import { createTestDatabase, type TestDatabase } from '../../../tests/setup/database.ts';
import { line, variantIds } from '../arbitrary-change.ts';
import { newCartId } from '../cart.ts';
import type { Cart } from '../types.ts';
import { operation } from './contract.ts';
import { postgresCartStore } from './postgres.ts';
import { redisCartStore } from './redis.ts';
import { redisCarts } from './redis-carts.ts';

const lifetimeSeconds = 1000;
const cartCount = 60;

vi.setConfig({ testTimeout: 120_000 });

let folder: string;
let host: Host;
let redis: Redis;
let handle: RedisHandle;
let database: TestDatabase;
let databases: Databases;

const connect = (url: string) =>
  connectRedis({
    REDIS_URL: url,
    REDIS_PREFIX: 'mc:',
    UPSTASH_REDIS_REST_URL: undefined,
    UPSTASH_REDIS_REST_TOKEN: undefined,
  });

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'myclothes-failover-'));
  const pids = new PidFile(path.join(folder, 'pids.json'));
  host = new Host({ pids, supervise: false, report: () => {}, onFailure: () => {} });
  redis = await startRedis(host, { folder, logFolder: folder, failover: true });
  handle = connect(redis.url);
  database = await createTestDatabase();
  databases = connectDatabases({ primaryUrl: database.url });
});
afterAll(async () => {
  handle.close();
  await databases.close();
  await database.drop();
  await host.kill();
  rmSync(folder, { recursive: true });
});

const openStore = () =>
  redisCartStore(
    redisCarts(handle, { lifetimeSeconds, waitForReplica: true }),
    postgresCartStore(databases, { lifetimeSeconds }),
    'write-through',
  );

/** Sixty carts as they were acknowledged last. */
function openCarts() {
  const store = openStore();
  const carts: Cart[] = Array.from({ length: cartCount }, () => ({ id: newCartId(), version: 0, lines: [] }));
  const add = async (cart: Cart, index: number) => {
    const change = operation('add', [line(variantIds[index % 7] as string, 1)]);
    const applied = await store.apply(cart.id, change, { minVersion: cart.version });
    if (!applied.ok) throw new Error(applied.refusal.code);
    carts[index] = applied.cart;
  };
  return {
    addToAll: () => Promise.all(carts.map(add)),
    async expectAll(quantity: number) {
      const read = carts.map(({ id, version }) => store.get(id, { minVersion: version }));
      expect(await Promise.all(read)).toEqual(carts);
      expect(carts.every(({ lines }) => lines[0]?.quantity === quantity)).toBe(true);
    },
  };
}

/** Sentinels agree within three seconds, on a machine that is not busy with other tests. */
const patienceMs = 40_000;

async function untilReplaced(first: RedisNode): Promise<void> {
  await expect.poll(() => redis.primary(), { timeout: patienceMs }).not.toBe(first);
  await expect.poll(() => handle.redis.ping().catch(() => null), { timeout: patienceMs }).toBe('PONG');
}

test('sixty carts outlive the primary of Redis, changed meanwhile, and then all that Redis knows', async () => {
  const { addToAll, expectAll } = openCarts();
  await addToAll();
  const first = await redis.primary();
  await first.service.kill();
  await addToAll();
  await untilReplaced(first);
  await addToAll();
  await expectAll(3);
  await askRedis((await redis.primary()).port, 'FLUSHALL');
  await expectAll(3);
  await addToAll();
  await expectAll(4);
  await first.service.start();
});

test('sixty carts outlive a primary of Redis that hangs, is replaced, and comes back to itself', async () => {
  const { addToAll, expectAll } = openCarts();
  await addToAll();
  const first = await redis.primary();
  signalGroup(first.service.pid ?? 0, 'SIGSTOP');
  await addToAll();
  await untilReplaced(first);
  signalGroup(first.service.pid ?? 0, 'SIGCONT');
  await addToAll();
  await expectAll(3);
});

test('a server that takes no writes counts as away', async () => {
  const primary = await redis.primary();
  const node = redis.nodes.find((node) => node !== primary && node.service.pid !== null);
  const replica = connect(`redis://127.0.0.1:${node?.port}`);
  await expect(replica.redis.set('shirt', 'linen')).rejects.toSatisfy(isDependencyAway);
  replica.close();
});

test('a change that Redis could not take is seen while it still cannot', async () => {
  const store = openStore();
  const id = newCartId();
  const add = (minVersion: number) =>
    store.apply(id, operation('add', [line(variantIds[0] as string, 1)]), { minVersion });
  await add(0);
  const primary = await redis.primary();
  const replicas = redis.nodes.filter((node) => node !== primary);
  await Promise.all(replicas.map(({ service }) => service.kill()));
  expect(await add(1)).toMatchObject({ cart: { version: 2 } });
  expect(await store.get(id, { minVersion: 2 })).toMatchObject({ version: 2, lines: [{ quantity: 2 }] });
});
