import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RedisHandle } from '#lib/redis/client.ts';
import { connectTestRedis } from '../../../tests/setup/redis.ts';
import { line, variantIds } from '../arbitrary-change.ts';
import { newCartId } from '../cart.ts';
import { describeCartStore, operation } from './contract.ts';
import { redisCartStore } from './redis.ts';
import { operationsKept } from './store.ts';

const lifetimeSeconds = 1000;
let handle: RedisHandle;
beforeAll(() => {
  handle = connectTestRedis();
});
afterAll(() => handle.close());

const open = () => redisCartStore(handle, { lifetimeSeconds, waitForReplica: true });

describeCartStore('Redis', { open });

test('each change renews the lifetime of the cart, a repeated one too', async () => {
  const id = newCartId();
  const key = handle.key('cart', id);
  const add = operation('add', [line(variantIds[0] as string, 1)]);
  for (let i = 0; i < 2; i += 1) {
    await open().apply(id, add, { minVersion: 0 });
    expect(await handle.redis.ttl(key)).toBeGreaterThan(lifetimeSeconds - 10);
    await handle.redis.expire(key, 10);
  }
});

test('a cart that is changed for ever does not grow for ever', async () => {
  const id = newCartId();
  for (let i = 0; i < 3 * operationsKept; i += 1) {
    await open().apply(id, operation('add', [line(variantIds[0] as string, 1)]), { minVersion: 0 });
  }
  expect(await handle.redis.hlen(handle.key('cart', id))).toBe(2 + 2 * operationsKept);
});

test('a server that has forgotten the script is sent it again', async () => {
  const id = newCartId();
  await handle.redis.scriptFlush();
  const applied = await open().apply(id, operation('add', [line(variantIds[0] as string, 1)]), {
    minVersion: 0,
  });
  expect(applied.ok).toBe(true);
});
