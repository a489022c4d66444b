import type { z } from 'zod';
import { Problem } from '../errors.ts';
import { type Client, openUserSession } from './open-session.ts';
import { verifyPassword } from './password.ts';
import { getUserByEmail } from './queries.ts';
import type { credentialsSchema } from './schema.ts';
import type { AuthServices } from './services.ts';
import { countAttempt } from './throttle.ts';
import type { Claims } from './token.ts';

/**
 * Verifies a mail and password and opens a session, recorded in `user_sessions`.
 *
 * @throws Problem 401 `invalid_credentials`, in the same words and time whether the mail is known or not; 429
 */
export async function signIn(
  { databases, redis }: AuthServices,
  { email, password }: z.infer<typeof credentialsSchema>,
  client: Client,
): Promise<Claims> {
  const succeeded = await countAttempt(redis, 'sign-in', { account: email, address: client.address });
  const { db } = databases.primary;
  const user = await getUserByEmail(db, email);
  const matches = await verifyPassword(user?.passwordHash ?? null, password);
  if (!user || !matches) throw new Problem(401, 'invalid_credentials');
  const claims = await openUserSession(db, user, client);
  await succeeded();
  return claims;
}
