import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { users } from '#db/schema/index.ts';
import { Problem } from '../errors.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { issueToken, readToken, redeemToken, revokeTokens } from './mail-token.ts';
import type { Client } from './open-session.ts';
import { hashPassword } from './password.ts';
import { getUserByEmail } from './queries.ts';
import { inSameTime } from './same-time.ts';
import type { forgotPasswordSchema, resetPasswordSchema } from './schema.ts';
import type { AuthServices } from './services.ts';
import { endOtherSessions } from './sessions.ts';
import { countAttempt } from './throttle.ts';

/** Mails a link to a mail that has an account, and says nothing either way. @throws Problem 429 */
export async function forgotPassword(
  { databases, redis }: AuthServices,
  { email, locale }: z.output<typeof forgotPasswordSchema>,
  { address }: Client,
): Promise<void> {
  await countAttempt(redis, 'mail', { account: email, address });
  const { db } = databases.primary;
  await inSameTime(async () => {
    const user = await getUserByEmail(db, email);
    if (!user) return;
    await db.transaction(async (tx) => {
      const sealedToken = await issueToken(tx, {
        purpose: 'reset_password',
        email: user.email,
        userId: user.id,
      });
      await queueMail(tx, { template: 'reset_password', to: user.email, locale, data: { sealedToken } });
    });
  });
}

/**
 * Sets the password, ends every session, and makes the other links of the kind useless. Of several at once one is
 * heard.
 * @throws Problem 410 `link_expired`, 429
 */
export async function resetPassword(
  { databases, redis }: AuthServices,
  { token, password }: z.output<typeof resetPasswordSchema>,
  { address }: Client,
): Promise<void> {
  const succeeded = await countAttempt(redis, 'link', { account: token, address });
  const { db } = databases.primary;
  // Before the hash, which costs as much as a password is worth.
  if (!(await readToken(db, token, 'reset_password'))) throw new Problem(410, 'link_expired');
  const passwordHash = await hashPassword(password);
  await db.transaction(async (tx) => {
    const { userId, email } = await redeemToken(tx, token, 'reset_password');
    // A link mailed to where the account was before is no longer its owner's.
    const user = await getUserByEmail(tx, email);
    if (!userId || user?.id !== userId) throw new Problem(410, 'link_expired');
    await tx.update(users).set({ passwordHash }).where(eq(users.id, userId));
    await revokeTokens(tx, { userId, purpose: 'reset_password' });
    await endOtherSessions(tx, { userId, keep: null });
  });
  await succeeded();
}
