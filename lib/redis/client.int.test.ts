import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testRedisPrefix, testRedisUrl } from '#tests/setup/redis.ts';
import { startRestGateway } from '#tests/setup/rest-gateway.ts';
import { connectRedis, type RedisHandle } from './client.ts';
import { RedisUnavailableError } from './resp-requester.ts';

const none = { REDIS_URL: undefined, UPSTASH_REDIS_REST_URL: undefined, UPSTASH_REDIS_REST_TOKEN: undefined };

describe.each(['RESP', 'REST'])('@upstash/redis over %s', (transport) => {
  let handle: RedisHandle;
  let stopGateway = async () => {};

  beforeAll(async () => {
    const REDIS_PREFIX = testRedisPrefix();
    if (transport === 'RESP') {
      handle = connectRedis({ ...none, REDIS_URL: testRedisUrl(), REDIS_PREFIX });
      return;
    }
    const gateway = await startRestGateway(testRedisUrl());
    stopGateway = gateway.stop;
    handle = connectRedis({
      ...none,
      UPSTASH_REDIS_REST_URL: gateway.url,
      UPSTASH_REDIS_REST_TOKEN: gateway.token,
      REDIS_PREFIX,
    });
  });

  afterAll(async () => {
    handle.close();
    await stopGateway();
  });

  test('strings, numbers and objects come back as they went', async () => {
    const { redis, key } = handle;
    await redis.set(key('text'), 'Zwölf 벌 👕', { ex: 60 });
    await redis.set(key('object'), { a: [1, null, 'x'] }, { ex: 60 });
    expect(await redis.get(key('text'))).toBe('Zwölf 벌 👕');
    expect(await redis.get(key('object'))).toEqual({ a: [1, null, 'x'] });
    expect(await redis.get(key('nothing'))).toBeNull();
  });

  test('a hash reads back whole and in part', async () => {
    const { redis, key } = handle;
    await redis.hset(key('hash'), { version: 3, lines: [{ q: 1 }] });
    expect(await redis.hgetall(key('hash'))).toEqual({ version: 3, lines: [{ q: 1 }] });
    expect(await redis.hmget(key('hash'), 'version', 'other')).toEqual({ version: 3, other: null });
    expect(await redis.hgetall(key('no-hash'))).toBeNull();
  });

  test('NX sets once', async () => {
    const { redis, key } = handle;
    expect(await redis.set(key('lease'), 1, { nx: true, px: 60_000 })).toBe('OK');
    expect(await redis.set(key('lease'), 2, { nx: true, px: 60_000 })).toBeNull();
  });

  test('a script runs, by text and by digest', async () => {
    const { redis, key } = handle;
    const script = redis.createScript<number>("return redis.call('INCRBY', KEYS[1], ARGV[1])");
    expect(await script.exec([key('sum')], ['2'])).toBe(2);
    expect(await script.exec([key('sum')], ['3'])).toBe(5);
  });

  test('a pipeline keeps order, a transaction is whole', async () => {
    const { redis, key } = handle;
    const replies = await redis.pipeline().set(key('p'), 'a').get(key('p')).del(key('p')).exec();
    expect(replies).toEqual(['OK', 'a', 1]);
    expect(await redis.multi().incr(key('m')).incr(key('m')).exec()).toEqual([1, 2]);
  });

  test("an error of Redis' own is thrown with its words", async () => {
    const { redis, key } = handle;
    await redis.set(key('text'), 'x');
    await expect(redis.hgetall(key('text'))).rejects.toThrow(/WRONGTYPE/);
    await expect(redis.multi().hgetall(key('text')).exec()).rejects.toThrow(/WRONGTYPE/);
  });

  test('a hundred commands at once all get their own answer', async () => {
    const { redis, key } = handle;
    await Promise.all(Array.from({ length: 100 }, (_, i) => redis.set(key('many', String(i)), `v${i}`)));
    const values = await Promise.all(
      Array.from({ length: 100 }, (_, i) => redis.get(key('many', String(i)))),
    );
    expect(values).toEqual(Array.from({ length: 100 }, (_, i) => `v${i}`));
  });
});

test('a server that is not there is said to be away, soon', async () => {
  const handle = connectRedis({ ...none, REDIS_URL: 'redis://127.0.0.1:1', REDIS_PREFIX: '' });
  await expect(handle.redis.get('x')).rejects.toThrow(RedisUnavailableError);
  handle.close();
});
