import { randomUUID } from 'node:crypto';
import { connectRedis, type RedisHandle } from '#lib/redis/client.ts';

export const testRedisUrl = (): string => process.env.TEST_REDIS_URL ?? '';

/** A part of Redis that no other test touches. */
export const testRedisPrefix = (): string => `test-${randomUUID().slice(0, 8)}:`;

export const connectTestRedis = (): RedisHandle =>
  connectRedis({
    REDIS_URL: testRedisUrl(),
    REDIS_PREFIX: testRedisPrefix(),
    UPSTASH_REDIS_REST_URL: undefined,
    UPSTASH_REDIS_REST_TOKEN: undefined,
  });
