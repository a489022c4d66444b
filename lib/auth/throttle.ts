import { createHash } from 'node:crypto';
import { isDependencyAway, Problem } from '../errors.ts';
import { log } from '../log.ts';
import type { RedisHandle } from '../redis/client.ts';

const windowSeconds = 15 * 60;
const failuresAllowed = { account: 10, address: 50 };

export interface Attempt {
  email: string;
  /** The shopper's address, as the balancer saw it. */
  address: string;
}

/**
 * Counts an attempt against its account and its address, over all instances, before the password is looked at,
 * so that guesses sent at once count too. Answers what to call when the password was right.
 *
 * @throws Problem 429 when the window is used up, whether or not the account exists
 */
export async function countSignInAttempt(
  handle: RedisHandle,
  attempt: Attempt,
): Promise<() => Promise<void>> {
  const window = Math.floor(Date.now() / 1000 / windowSeconds);
  const key = (kind: string, value: string) => handle.key('sign-in', kind, digest(value), String(window));
  const account = key('account', attempt.email.toLowerCase());
  const address = key('address', attempt.address);
  try {
    const [accountCount, addressCount] = await handle.redis
      .multi()
      .incr(account)
      .incr(address)
      .expire(account, windowSeconds)
      .expire(address, windowSeconds)
      .exec<[number, number, number, number]>();
    if (accountCount > failuresAllowed.account || addressCount > failuresAllowed.address) {
      const retryAfter = (window + 1) * windowSeconds - Date.now() / 1000;
      throw new Problem(429, 'too_many_attempts', { retryAfter });
    }
    return async () => {
      await handle.redis.multi().del(account).decr(address).exec();
    };
  } catch (error) {
    if (!isDependencyAway(error)) throw error;
    // Without Redis nobody could sign in at all; the cost of a hash still slows guessing.
    log.warn({ err: error }, 'sign-in is not throttled: Redis is away');
    return async () => {};
  }
}

const digest = (value: string) => createHash('sha256').update(value).digest('base64url').slice(0, 22);
