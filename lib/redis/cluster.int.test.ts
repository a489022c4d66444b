import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { findFreePorts } from '#ops/process/ports.ts';
import { askRedis } from '#ops/redis/ask.ts';
import { requireRedis } from '#ops/redis/node.ts';
import { line, variantIds } from '../cart/arbitrary-change.ts';
import { newCartId } from '../cart/cart.ts';
import { operation } from '../cart/stores/contract.ts';
import { redisCarts } from '../cart/stores/redis-carts.ts';
import { connectRedis, type RedisHandle } from './client.ts';

let folder: string;
let server: ChildProcess;
let handle: RedisHandle;

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'myclothes-cluster-'));
  const [port = 0, busPort = 0] = await findFreePorts(2);
  const options = {
    port,
    'cluster-port': busPort,
    'cluster-enabled': 'yes',
    'cluster-announce-ip': '127.0.0.1',
    dir: folder,
    save: '',
  };
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
  server = spawn(requireRedis(), ['--bind', '127.0.0.1', ...args], { stdio: 'ignore' });
  const ask = async (command: string, answer: string) =>
    expect(String(await askRedis(port, command))).toContain(answer);
  await vi.waitFor(() => ask('CLUSTER ADDSLOTSRANGE 0 16383', 'OK'), { timeout: 10_000 });
  await vi.waitFor(() => ask('CLUSTER INFO', 'cluster_state:ok'), { timeout: 10_000 });
  handle = connectRedis({
    REDIS_URL: `redis+cluster://127.0.0.1:${port}`,
    REDIS_PREFIX: '{mc}:',
    UPSTASH_REDIS_REST_URL: undefined,
    UPSTASH_REDIS_REST_TOKEN: undefined,
  });
});
afterAll(async () => {
  // The server goes also where the cluster never came up.
  handle?.close();
  server.kill('SIGKILL');
  await once(server, 'exit');
  rmSync(folder, { recursive: true });
});

test('a cart changes in one script, though it touches two keys', async () => {
  const carts = redisCarts(handle, { lifetimeSeconds: 60, waitForReplica: false });
  const cartId = newCartId();
  const [variantId = ''] = variantIds;
  const add = operation('add', [line(variantId, 2)]);
  await carts.apply(cartId, add, { minVersion: 0, refuseOlder: true, replicate: false });
  expect(await carts.get(cartId)).toEqual({ id: cartId, version: 1, lines: [{ variantId, quantity: 2 }] });
});

test('pipelines and transactions come back whole', async () => {
  const { redis, key } = handle;
  expect(await redis.pipeline().set(key('a'), 1).incr(key('a')).exec()).toEqual(['OK', 2]);
  expect(await redis.multi().incr(key('a')).incr(key('b')).exec()).toEqual([3, 1]);
});

test('keys of different slots in one transaction are refused in words', async () => {
  const { redis } = handle;
  await expect(redis.multi().incr('one').incr('two').exec()).rejects.toThrow();
});
