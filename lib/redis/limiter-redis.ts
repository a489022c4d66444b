import { createHash } from 'node:crypto';
import type { Ratelimit } from '@upstash/ratelimit';
import type { Redis } from '@upstash/redis';
import { processWide } from '../process-wide.ts';

type LimiterRedis = ConstructorParameters<typeof Ratelimit>[0]['redis'];

/** Digests of the library's scripts → of the same without their first line. */
const aliases = processWide('limiter-scripts', () => new Map<string, string>());

const sha1 = (text: string) => createHash('sha1').update(text).digest('hex');

/**
 * What `@upstash/ratelimit` asks of Redis, on any Redis: its scripts begin with a flag that only Upstash knows and
 * Redis 7 refuses. Without that line a script has another digest.
 */
export function limiterRedis(redis: Redis): LimiterRedis {
  const scripts = {
    get: redis.get.bind(redis),
    set: redis.set.bind(redis),
    evalsha: (hash: string, keys: string[], args: unknown[]) => {
      const alias = aliases.get(hash);
      // As Redis would say it: the library then sends the text.
      if (!alias) return Promise.reject(new Error('NOSCRIPT the text of this script has not been seen'));
      return redis.evalsha(alias, keys, args);
    },
    eval: (script: string, keys: string[], args: unknown[]) => {
      const plain = script.replace(/^#!lua[^\n]*\n/, '');
      aliases.set(sha1(script), sha1(plain));
      return redis.eval(plain, keys, args);
    },
  };
  return scripts as LimiterRedis;
}
