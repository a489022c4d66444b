import { createHash } from 'node:crypto';
import { Ratelimit } from '@upstash/ratelimit';
import { isDependencyAway, Problem } from '../errors.ts';
import { log } from '../log.ts';
import type { RedisHandle } from '../redis/client.ts';
import { limiterRedis } from '../redis/limiter-redis.ts';

/** In any quarter of an hour, over all instances. */
const limits = {
  'sign-in': { account: 10, address: 50 },
  /** Of a second factor. */
  code: { account: 10, address: 50 },
  /** Whatever has a mail sent to an address that somebody typed. */
  mail: { account: 5, address: 20 },
  /** Use of a mailed link. */
  link: { account: 10, address: 50 },
  wish: { account: 600, address: 1200 },
  /** Orders looked up by number and mail; the number is what is guessed at. */
  order: { account: 10, address: 30 },
};

export type ThrottledKind = keyof typeof limits;

export interface Attempt {
  /** The mail, or whatever else is tried at. */
  account: string;
  /** The shopper's address, as the balancer saw it. */
  address: string;
}

/**
 * Counts an attempt against its account and its address before anything is looked at, so that guesses sent at once
 * count too. Answers what to call when the attempt was a right one: it then does not count.
 *
 * @throws Problem 429 when either is used up, whether or not the account exists
 */
export async function countAttempt(
  handle: RedisHandle,
  kind: ThrottledKind,
  { account, address }: Attempt,
): Promise<() => Promise<void>> {
  const counted = [
    { limiter: limiterOf(handle, kind, 'account'), who: digest(account.toLowerCase()) },
    { limiter: limiterOf(handle, kind, 'address'), who: digest(address) },
  ];
  try {
    const answers = await Promise.all(counted.map(({ limiter, who }) => limiter.limit(who)));
    const refused = answers.filter(({ success }) => !success);
    if (refused.length > 0) {
      const reset = Math.max(...refused.map((answer) => answer.reset));
      throw new Problem(429, 'too_many_attempts', { retryAfter: (reset - Date.now()) / 1000 });
    }
    return async () => {
      await Promise.all(counted.map(({ limiter, who }) => limiter.limit(who, { rate: -1 })));
    };
  } catch (error) {
    if (!isDependencyAway(error)) throw error;
    // Without Redis nobody could sign in at all; the cost of a hash still slows guessing.
    log.warn({ err: error, kind }, 'attempts are not throttled: Redis is away');
    return async () => {};
  }
}

function limiterOf(handle: RedisHandle, kind: ThrottledKind, by: keyof (typeof limits)['mail']): Ratelimit {
  return new Ratelimit({
    redis: limiterRedis(handle.redis),
    limiter: Ratelimit.slidingWindow(limits[kind][by], '15 m'),
    prefix: handle.key('limit', kind, by),
    // An instance's own memory of who is refused would outlast a refund by another.
    ephemeralCache: false,
    // The client's own time-out is shorter, and says that Redis is away.
    timeout: 0,
  });
}

const digest = (value: string) => createHash('sha256').update(value).digest('base64url').slice(0, 22);
