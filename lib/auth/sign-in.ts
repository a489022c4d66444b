import { z } from 'zod';
import type { Databases } from '#db/client.ts';
import { userSessions } from '#db/schema/index.ts';
import { Problem } from '../errors.ts';
import type { RedisHandle } from '../redis/client.ts';
import { passwordLength, verifyPassword } from './password.ts';
import { getUserByEmail } from './queries.ts';
import { countSignInAttempt } from './throttle.ts';
import type { Claims } from './token.ts';

/** Messages are keys of the words that people see. */
export const credentialsSchema = z.object({
  email: z.string().trim().min(1, 'required').max(254, 'too_long'),
  password: z.string().min(1, 'required').max(passwordLength.max, 'too_long'),
});

export interface Client {
  address: string;
  userAgent: string | null;
}

/**
 * Verifies a mail and password and opens a session, recorded in `user_sessions`.
 *
 * @throws Problem 401 `invalid_credentials`, in the same words and time whether the mail is known or not; 429
 */
export async function signIn(
  services: { databases: Databases; redis: RedisHandle },
  credentials: z.infer<typeof credentialsSchema>,
  client: Client,
): Promise<Claims> {
  const { email, password } = credentials;
  const succeeded = await countSignInAttempt(services.redis, { email, address: client.address });
  const { db } = services.databases.primary;
  const user = await getUserByEmail(db, email);
  const matches = await verifyPassword(user?.passwordHash ?? null, password);
  if (!user || !matches) throw new Problem(401, 'invalid_credentials');
  const [session] = await db
    .insert(userSessions)
    .values({
      userId: user.id,
      userAgent: client.userAgent?.slice(0, 400) ?? null,
      ipAddress: client.address.slice(0, 64),
    })
    .returning({ id: userSessions.id });
  if (!session) throw new Error('the session was not recorded');
  await succeeded();
  return {
    sub: user.id,
    email: user.email,
    name: user.name,
    role: user.role,
    epoch: user.sessionEpoch,
    sid: session.id,
    signedInAt: Math.floor(Date.now() / 1000),
  };
}

/** The balancer writes both headers itself; without one the socket's own address is not ours to see. */
export function clientOf(headers: Headers): Client {
  const forwarded = headers.get('x-forwarded-for') ?? '';
  return { address: forwarded.split(',').at(-1)?.trim() || 'unknown', userAgent: headers.get('user-agent') };
}
