import type { z } from 'zod';
import { Problem } from '../errors.ts';
import { type Client, openUserSession } from './open-session.ts';
import { verifyPassword } from './password.ts';
import { getUserByEmail, type UserWithPassword } from './queries.ts';
import type { credentialsSchema } from './schema.ts';
import type { AuthServices } from './services.ts';
import { countAttempt } from './throttle.ts';
import type { Claims } from './token.ts';

/**
 * Verifies a mail and password.
 *
 * @throws Problem 401 `invalid_credentials`, in the same words and time whether the mail is known or not; 429
 */
export async function checkPassword(
  { databases, redis }: AuthServices,
  { email, password }: z.infer<typeof credentialsSchema>,
  client: Client,
): Promise<UserWithPassword> {
  const succeeded = await countAttempt(redis, 'sign-in', { account: email, address: client.address });
  const user = await getUserByEmail(databases.primary.db, email);
  const matches = await verifyPassword(user?.passwordHash ?? null, password);
  if (!user || !matches) throw new Problem(401, 'invalid_credentials');
  await succeeded();
  return user;
}

/**
 * The same for who needs no more than that, and opens a session, recorded in `user_sessions`.
 *
 * @throws Problem 401 `invalid_credentials`, or `code_needed` where there is a second factor; 429
 */
export async function signIn(
  services: AuthServices,
  credentials: z.infer<typeof credentialsSchema>,
  client: Client,
): Promise<Claims> {
  const user = await checkPassword(services, credentials, client);
  if (user.hasSecondFactor) throw new Problem(401, 'code_needed');
  return openUserSession(services.databases.primary.db, user, client);
}
