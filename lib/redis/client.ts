import { Redis } from '@upstash/redis';
import type { Env } from '../env.ts';
import { env } from '../env.ts';
import { processWide } from '../process-wide.ts';
import { respRequester } from './resp-requester.ts';

export interface RedisHandle {
  readonly redis: Redis;
  /** Prefixes a key, so that stores and tests can share a server. */
  key(...parts: string[]): string;
  close(): void;
}

type Settings = Pick<
  Env,
  'REDIS_URL' | 'UPSTASH_REDIS_REST_URL' | 'UPSTASH_REDIS_REST_TOKEN' | 'REDIS_PREFIX'
>;

/** One API over either transport: RESP when `REDIS_URL` is set, else Upstash's REST. */
export function connectRedis(settings: Settings): RedisHandle {
  const key = (...parts: string[]) => settings.REDIS_PREFIX + parts.join(':');
  if (settings.REDIS_URL) {
    const requester = respRequester(settings.REDIS_URL);
    return { redis: new Redis(requester), key, close: requester.close };
  }
  const redis = new Redis({
    url: settings.UPSTASH_REDIS_REST_URL,
    token: settings.UPSTASH_REDIS_REST_TOKEN,
    // The same rule as over RESP: no blind resend.
    retry: false,
    enableTelemetry: false,
    signal: () => AbortSignal.timeout(2_000),
  });
  return { redis, key, close: () => {} };
}

/** The store's Redis, connected at first use. */
export const redis = (): RedisHandle => processWide('redis', () => connectRedis(env()));
