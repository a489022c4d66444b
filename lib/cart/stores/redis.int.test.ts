import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { connectDatabases, type Databases } from '#db/client.ts';
import { isDependencyAway } from '#lib/errors.ts';
import { connectRedis, type RedisHandle } from '#lib/redis/client.ts';
import { createTestDatabase, type TestDatabase } from '../../../tests/setup/database.ts';
import { connectTestRedis, testRedisPrefix, testRedisUrl } from '../../../tests/setup/redis.ts';
import { startRestGateway } from '../../../tests/setup/rest-gateway.ts';
import { line, variantIds } from '../arbitrary-change.ts';
import { newCartId } from '../cart.ts';
import { describeCartStore, operation } from './contract.ts';
import { copyWaitingCarts } from './copier.ts';
import { type PostgresCartStore, postgresCartStore } from './postgres.ts';
import { redisCartStore } from './redis.ts';
import { type RedisCarts, redisCarts } from './redis-carts.ts';
import { operationsKept } from './store.ts';

const lifetimeSeconds = 1000;
const variantId = variantIds[0] as string;
const fresh = { minVersion: 0 };

let database: TestDatabase;
let databases: Databases;
let handle: RedisHandle;
let live: RedisCarts;
let copy: PostgresCartStore;
let id: string;

beforeAll(async () => {
  database = await createTestDatabase();
  databases = connectDatabases({ primaryUrl: database.url });
  handle = connectTestRedis();
  live = redisCarts(handle, { lifetimeSeconds, waitForReplica: true });
  copy = postgresCartStore(databases, { lifetimeSeconds });
});
afterAll(async () => {
  handle.close();
  await databases.close();
  await database.drop();
});
beforeEach(() => {
  id = newCartId();
});

const through = () => redisCartStore(live, copy, 'write-through');
const behind = () => redisCartStore(live, copy, 'write-behind');
const add = (quantity = 1) => operation('add', [line(variantId, quantity)]);
const copyAll = () => copyWaitingCarts(live, copy);

describe('over REST', () => {
  let gateway: Awaited<ReturnType<typeof startRestGateway>>;
  let rest: RedisHandle;

  beforeAll(async () => {
    gateway = await startRestGateway(testRedisUrl());
    rest = connectRedis({
      REDIS_URL: undefined,
      UPSTASH_REDIS_REST_URL: gateway.url,
      UPSTASH_REDIS_REST_TOKEN: gateway.token,
      REDIS_PREFIX: testRedisPrefix(),
    });
  });
  afterAll(() => gateway.stop());

  const open = () =>
    redisCartStore(redisCarts(rest, { lifetimeSeconds, waitForReplica: true }), copy, 'write-through');
  describeCartStore('Redis over REST, written through', { open });
});

describeCartStore('Redis, written through', { open: through });
describeCartStore('Redis, written behind', { open: behind });

describe('the hash in Redis', () => {
  test('lives on with each change, a repeated one too', async () => {
    const once = add();
    for (let i = 0; i < 2; i += 1) {
      await through().apply(id, once, fresh);
      expect(await handle.redis.ttl(handle.key('cart', id))).toBeGreaterThan(lifetimeSeconds - 10);
      await handle.redis.expire(handle.key('cart', id), 10);
    }
  });

  test('does not grow for ever', async () => {
    for (let i = 0; i < 3 * operationsKept; i += 1) await behind().apply(id, add(), fresh);
    expect(await handle.redis.hlen(handle.key('cart', id))).toBe(2 + 2 * operationsKept);
  });

  test('is changed by a server that has forgotten the scripts', async () => {
    await handle.redis.scriptFlush();
    expect((await behind().apply(id, add(), fresh)).ok).toBe(true);
  });

  test('answers a repetition with the cart as it was then', async () => {
    const first = add();
    const answered = await through().apply(id, first, fresh);
    await through().apply(id, add(5), fresh);
    expect(await through().apply(id, first, fresh)).toEqual({ ...answered, replayed: true });
  });
});

describe('when Redis has lost everything', () => {
  const loseAll = () => handle.redis.del(handle.key('cart', id), handle.key('carts-to-copy'));

  test('no change written through is missing, to be read or to be changed', async () => {
    await through().apply(id, add(2), fresh);
    await through().apply(id, add(3), fresh);
    await loseAll();
    expect(await through().get(id, { minVersion: 2 })).toEqual({
      id,
      version: 2,
      lines: [{ variantId, quantity: 5 }],
    });
    await loseAll();
    const changed = await through().apply(id, add(1), { minVersion: 2 });
    expect(changed).toMatchObject({ cart: { version: 3, lines: [{ variantId, quantity: 6 }] } });
  });

  test('a repeated operation is still recognised', async () => {
    const first = add(2);
    await through().apply(id, first, fresh);
    await loseAll();
    expect(await through().apply(id, first, { minVersion: 1 })).toMatchObject({ ok: true, replayed: true });
    const other = { ...first, requestHash: 'another' };
    expect(await through().apply(id, other, { minVersion: 1 })).toMatchObject({ ok: false });
  });

  test('of what was written behind, what was copied is there', async () => {
    await behind().apply(id, add(2), fresh);
    await copyAll();
    await behind().apply(id, add(3), fresh);
    await loseAll();
    expect(await behind().get(id, { minVersion: 2 })).toMatchObject({ version: 1, lines: [{ quantity: 2 }] });
    const changed = await behind().apply(id, add(1), { minVersion: 2 });
    expect(changed).toMatchObject({ cart: { version: 3, lines: [{ quantity: 3 }] } });
  });

  test('an older cart than the shopper saw, as after a lost failover, is replaced', async () => {
    await through().apply(id, add(2), fresh);
    const old = await handle.redis.hgetall<Record<string, string>>(handle.key('cart', id));
    await through().apply(id, add(3), fresh);
    await handle.redis.del(handle.key('cart', id));
    await handle.redis.hset(handle.key('cart', id), old ?? {});
    expect(await through().get(id, { minVersion: 2 })).toMatchObject({
      version: 2,
      lines: [{ quantity: 5 }],
    });
  });
});

describe('copying behind', () => {
  test('notes a change made during the copy, and forgets carts that are gone', async () => {
    await behind().apply(id, add(), fresh);
    const waiting = await live.takeWaiting(1000);
    expect(waiting).toContain(id);
    expect(await live.takeWaiting(1000)).not.toContain(id);
    await behind().apply(id, add(), fresh);
    await live.markCopied([{ id, version: 1 }]);
    expect(await live.takeWaiting(1000)).toContain(id);
    await behind().delete(id);
    await live.markCopied([{ id, version: 0 }]);
    expect(await handle.redis.zscore(handle.key('carts-to-copy'), id)).toBeNull();
  });

  test('what one instance took and never copied, another copies within a second', async () => {
    await behind().apply(id, add(), fresh);
    await live.takeWaiting(1000);
    const took = performance.now();
    while ((await copy.read(id)) === null && performance.now() - took < 2_000)
      await copyWaitingCarts(live, copy);
    expect(await copy.read(id)).toMatchObject({ version: 1, lines: [{ variantId, quantity: 1 }] });
    expect(performance.now() - took).toBeLessThan(1_000);
  });
});

describe('with one of the two away', () => {
  const connectNowhere = () =>
    connectRedis({
      REDIS_URL: 'redis://127.0.0.1:1',
      REDIS_PREFIX: 'away:',
      UPSTASH_REDIS_REST_URL: undefined,
      UPSTASH_REDIS_REST_TOKEN: undefined,
    });

  test('without Redis, what it alone has is not undone by a change of the older copy', async () => {
    await behind().apply(id, add(2), fresh);
    const away = connectNowhere();
    const gone = redisCarts(away, { lifetimeSeconds, waitForReplica: true });
    const without = redisCartStore(gone, copy, 'write-behind');
    await expect(without.apply(id, add(3), { minVersion: 1 })).rejects.toSatisfy(isDependencyAway);
    await copyAll();
    expect(await without.apply(id, add(3), { minVersion: 1 })).toMatchObject({
      cart: { version: 2, lines: [{ quantity: 5 }] },
    });
    away.close();
  });

  test('without Redis a cart goes on in Postgres, and Redis takes it up again', async () => {
    await through().apply(id, add(2), fresh);
    const away = connectNowhere();
    const without = redisCartStore(
      redisCarts(away, { lifetimeSeconds, waitForReplica: true }),
      copy,
      'write-through',
    );
    expect(await without.get(id, { minVersion: 1 })).toMatchObject({ version: 1 });
    const changed = await without.apply(id, add(3), { minVersion: 1 });
    expect(changed).toMatchObject({ cart: { version: 2, lines: [{ quantity: 5 }] } });
    away.close();
    expect(await through().get(id, { minVersion: 2 })).toMatchObject({
      version: 2,
      lines: [{ quantity: 5 }],
    });
  });

  test('without Postgres a change waits in Redis', async () => {
    const nowhere = connectDatabases({ primaryUrl: 'postgres://nobody@127.0.0.1:1/none' });
    const gone = postgresCartStore(nowhere, { lifetimeSeconds });
    const without = redisCartStore(live, gone, 'write-through');
    expect(await without.apply(id, add(2), fresh)).toMatchObject({ ok: true });
    expect(await without.get(id, { minVersion: 5 })).toMatchObject({ version: 1 });
    await nowhere.close();
    await copyAll();
    expect(await copy.read(id)).toMatchObject({ version: 1, lines: [{ quantity: 2 }] });
  });
});
