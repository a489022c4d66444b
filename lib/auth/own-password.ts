import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { users } from '#db/schema/index.ts';
import { databases } from '../database.ts';
import { Problem } from '../errors.ts';
import type { CurrentUser } from './current-user.ts';
import { revokeTokens } from './mail-token.ts';
import type { Client } from './open-session.ts';
import { hashPassword, verifyPassword } from './password.ts';
import type { changePasswordSchema } from './schema.ts';
import type { AuthServices } from './services.ts';
import { endOtherSessions } from './sessions.ts';
import { countAttempt } from './throttle.ts';

/** Before what matters; `given` is the password under its field's name. @throws Problem 401 `wrong_password`, 429 */
export async function requirePassword(
  { databases, redis }: AuthServices,
  user: CurrentUser,
  given: Record<string, string>,
  { address }: Client,
): Promise<void> {
  const [path = 'password', password = ''] = Object.entries(given)[0] ?? [];
  const succeeded = await countAttempt(redis, 'sign-in', { account: user.email, address });
  const [row] = await databases.primary.db
    .select({ passwordHash: users.passwordHash })
    .from(users)
    .where(eq(users.id, user.id));
  if (!(await verifyPassword(row?.passwordHash ?? null, password))) {
    throw new Problem(401, 'wrong_password', { errors: [{ path, message: 'wrong_password' }] });
  }
  await succeeded();
}

/**
 * Ends the user's other sessions, and makes the links useless that a forgotten password had asked for.
 * @returns the epoch that this session's token needs now
 * @throws Problem 401 `wrong_password`, 429
 */
export async function changePassword(
  services: AuthServices,
  user: CurrentUser,
  { current, newPassword }: z.output<typeof changePasswordSchema>,
  client: Client,
): Promise<number> {
  await requirePassword(services, user, { current }, client);
  const passwordHash = await hashPassword(newPassword);
  return services.databases.primary.db.transaction(async (tx) => {
    await tx.update(users).set({ passwordHash }).where(eq(users.id, user.id));
    await revokeTokens(tx, { userId: user.id, purpose: 'reset_password' });
    return endOtherSessions(tx, { userId: user.id, keep: user.sessionId });
  });
}

/** False for those who only sign in through another provider. */
export async function hasOwnPassword(userId: string): Promise<boolean> {
  const [row] = await databases()
    .primary.db.select({ passwordHash: users.passwordHash })
    .from(users)
    .where(eq(users.id, userId));
  return row?.passwordHash != null;
}
