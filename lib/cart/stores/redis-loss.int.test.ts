import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { connectDatabases, type Databases } from '#db/client.ts';
import { isDependencyAway } from '#lib/errors.ts';
import type { RedisHandle } from '#lib/redis/client.ts';
import { repeat } from '#lib/repeat.ts';
import { createTestDatabase, type TestDatabase } from '../../../tests/setup/database.ts';
import { startRedisServer, startReplicaOf, type TestRedisServer } from '../../../tests/setup/redis-server.ts';
import { line, variantIds } from '../arbitrary-change.ts';
import { newCartId } from '../cart.ts';
import { operation } from './contract.ts';
import { copyWaitingCarts } from './copier.ts';
import { type PostgresCartStore, postgresCartStore } from './postgres.ts';
import { type Durability, redisCartStore } from './redis.ts';
import { redisCarts } from './redis-carts.ts';
import type { CartStore } from './store.ts';

const lifetimeSeconds = 1000;
const cartCount = 25;
const lostWithinMs: Record<Durability, number> = { 'write-through': 0, 'write-behind': 1_000 };
const durabilities = Object.keys(lostWithinMs) as Durability[];

let database: TestDatabase;
let databases: Databases;
let copy: PostgresCartStore;
let primary: TestRedisServer;
let replica: TestRedisServer;

beforeAll(async () => {
  database = await createTestDatabase();
  databases = connectDatabases({ primaryUrl: database.url });
  copy = postgresCartStore(databases, { lifetimeSeconds });
});
afterAll(async () => {
  await databases.close();
  await database.drop();
});
beforeEach(async () => {
  primary = await startRedisServer();
  replica = await startReplicaOf(primary);
});
afterEach(() => {
  primary.stop();
  replica.stop();
});

const liveOn = (handle: RedisHandle) => redisCarts(handle, { lifetimeSeconds, waitForReplica: true });
const open = ({ handle }: TestRedisServer, durability: Durability) =>
  redisCartStore(liveOn(handle), copy, durability);

/** A shopper who adds one piece after the other, and when each was acknowledged; the n-th change is version n. */
interface Shopper {
  cartId: string;
  acknowledgedAt: number[];
}

const shoppers = (): Shopper[] =>
  Array.from({ length: cartCount }, () => ({ cartId: newCartId(), acknowledgedAt: [] }));

async function addUntil(store: CartStore, { cartId, acknowledgedAt }: Shopper, end: number): Promise<void> {
  while (performance.now() < end && acknowledgedAt.length < 90) {
    const add = operation('add', [line(variantIds[0] as string, 1)]);
    const applied = await untilThere(() => store.apply(cartId, add, { minVersion: acknowledgedAt.length }));
    if (!applied.ok) throw new Error(applied.refusal.code);
    acknowledgedAt.push(performance.now());
    await sleep(20);
  }
}

/** Asks again with the same operation, as a browser does that was answered 503. */
async function untilThere<T>(run: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await run();
    } catch (error) {
      if (!isDependencyAway(error)) throw error;
      await sleep(50);
    }
  }
}

/** Each cart as its shopper finds it holds at least what was acknowledged so long before the loss. */
async function expectKept(
  store: CartStore,
  { cartId, acknowledgedAt }: Shopper,
  lostAt: number,
  withinMs: number,
): Promise<void> {
  const owed = acknowledgedAt.filter((at) => at <= lostAt - withinMs).length;
  const cart = await store.get(cartId, { minVersion: acknowledgedAt.length });
  expect(cart?.lines[0]?.quantity ?? 0).toBeGreaterThanOrEqual(owed);
  expect(cart?.version ?? 0).toBeGreaterThanOrEqual(owed);
}

describe.each(durabilities)('%s', (durability) => {
  test('FLUSHALL in the middle of shopping loses nothing that is older than promised', async () => {
    const store = open(primary, durability);
    const all = shoppers();
    const stop = repeat('copying', 200, () => copyWaitingCarts(liveOn(primary.handle), copy));
    const end = performance.now() + 2_000;
    await Promise.all(all.map((shopper) => addUntil(store, shopper, end)));
    const lostAt = performance.now();
    await primary.handle.redis.flushall();
    await stop();
    await Promise.all(all.map((shopper) => expectKept(store, shopper, lostAt, lostWithinMs[durability])));
  });

  test('a failover to a replica that was cut off loses nothing that was acknowledged', async () => {
    const store = open(primary, durability);
    const all = shoppers();
    await Promise.all(all.map((shopper) => addUntil(store, shopper, performance.now() + 200)));
    await replica.handle.redis.exec(['REPLICAOF', 'NO', 'ONE']);
    await Promise.all(all.map((shopper) => addUntil(store, shopper, performance.now() + 1_200)));
    primary.process.kill('SIGKILL');
    const survivor = open(replica, durability);
    await Promise.all(all.map((shopper) => expectKept(survivor, shopper, performance.now(), 0)));
    await Promise.all(all.map((shopper) => addUntil(survivor, shopper, performance.now() + 200)));
    await Promise.all(all.map((shopper) => expectKept(survivor, shopper, performance.now(), 0)));
  });
});

test('written through, a failover loses nothing to a browser that was shown less and changes the older cart first', async () => {
  const store = open(primary, 'write-through');
  const all = shoppers();
  await Promise.all(all.map((shopper) => addUntil(store, shopper, performance.now() + 200)));
  const shownElsewhere = all.map(({ acknowledgedAt }) => acknowledgedAt.length);
  await replica.handle.redis.exec(['REPLICAOF', 'NO', 'ONE']);
  await Promise.all(all.map((shopper) => addUntil(store, shopper, performance.now() + 600)));
  primary.process.kill('SIGKILL');
  const survivor = open(replica, 'write-through');
  const add = () => operation('add', [line(variantIds[0] as string, 1)]);
  for (const [index, { cartId, acknowledgedAt }] of all.entries()) {
    const minVersion = shownElsewhere[index] ?? 0;
    expect(acknowledgedAt.length).toBeGreaterThan(minVersion);
    await Promise.all([1, 2].map(() => untilThere(() => survivor.apply(cartId, add(), { minVersion }))));
    const cart = await survivor.get(cartId, { minVersion });
    expect(cart?.lines[0]?.quantity).toBe(acknowledgedAt.length + 2);
  }
});
