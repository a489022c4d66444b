import { afterAll, beforeAll, expect, test } from 'vitest';
import { testRedisPrefix, testRedisUrl } from '../../tests/setup/redis.ts';
import { connectRedis, type RedisHandle } from '../redis/client.ts';
import { countAttempt } from './throttle.ts';

let instances: RedisHandle[];

beforeAll(() => {
  const settings = {
    REDIS_URL: testRedisUrl(),
    REDIS_PREFIX: testRedisPrefix(),
    UPSTASH_REDIS_REST_URL: undefined,
    UPSTASH_REDIS_REST_TOKEN: undefined,
  };
  instances = [connectRedis(settings), connectRedis(settings)];
});
afterAll(() => {
  for (const instance of instances) instance.close();
});

const tries = (account: string, count: number) =>
  Promise.allSettled(
    Array.from({ length: count }, (_, i) => {
      const instance = instances[i % 2] as RedisHandle;
      return countAttempt(instance, 'sign-in', { account, address: `${account}-${i}` });
    }),
  );

test('two instances count as one, and say when to come back', async () => {
  const answers = await tries('ada@example.com', 24);
  const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []));
  expect(refused).toHaveLength(14);
  expect(refused[0]).toMatchObject({ status: 429, code: 'too_many_attempts' });
  const wait = Number(refused[0].toResponse().headers.get('retry-after'));
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(15 * 60);
});

test('what was right does not count, on whichever instance', async () => {
  for (let i = 0; i < 30; i++) {
    const [succeeded] = await tries('bo@example.com', 1);
    if (succeeded?.status !== 'fulfilled') throw new Error('refused');
    await succeeded.value();
  }
});

test('without Redis people can still sign in', async () => {
  const away = connectRedis({
    REDIS_URL: 'redis://127.0.0.1:1',
    REDIS_PREFIX: '',
    UPSTASH_REDIS_REST_URL: undefined,
    UPSTASH_REDIS_REST_TOKEN: undefined,
  });
  const succeeded = await countAttempt(away, 'sign-in', { account: 'cy@example.com', address: '::1' });
  await expect(succeeded()).resolves.toBeUndefined();
  away.close();
});
