import { Problem } from '../../errors.ts';
import { type Client, openUserSession } from '../open-session.ts';
import type { AuthServices } from '../services.ts';
import { countAttempt } from '../throttle.ts';
import type { Claims } from '../token.ts';
import type { Halfway } from './halfway.ts';
import { lockUser, takeCode } from './take-code.ts';

/**
 * The second step of signing in: a code of the app, or a recovery code.
 * @throws Problem 401 `wrong_code`, or `sign_in_again` where the password was given too long ago or changed since; 429
 */
export async function enterCode(
  { databases, redis }: AuthServices,
  halfway: Halfway | null,
  code: string,
  client: Client,
): Promise<Claims> {
  if (!halfway) throw new Problem(401, 'sign_in_again');
  const succeeded = await countAttempt(redis, 'code', { account: halfway.userId, address: client.address });
  const claims = await databases.primary.db.transaction(async (tx) => {
    const user = await lockUser(tx, halfway.userId);
    if (!user || user.disabledAt || user.sessionEpoch !== halfway.epoch || !user.totpConfirmedAt) {
      throw new Problem(401, 'sign_in_again');
    }
    await takeCode(tx, user, code);
    return openUserSession(tx, user, client);
  });
  await succeeded();
  return claims;
}
