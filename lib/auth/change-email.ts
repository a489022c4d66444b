import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Database, Transaction } from '#db/client.ts';
import { customers, users } from '#db/schema/index.ts';
import { violatedConstraint } from '#db/violated-constraint.ts';
import { Problem } from '../errors.ts';
import { queueMail } from '../mail/queue-mail.ts';
import type { CurrentUser } from './current-user.ts';
import { adoptGuestOrders } from './customer.ts';
import { issueToken, redeemToken, revokeTokens } from './mail-token.ts';
import type { Client } from './open-session.ts';
import { requirePassword } from './own-password.ts';
import { findUserId } from './queries.ts';
import { inSameTime } from './same-time.ts';
import type { changeEmailSchema, confirmEmailSchema } from './schema.ts';
import type { AuthServices } from './services.ts';
import { countAttempt } from './throttle.ts';

/**
 * Mails a link to the new address; until it is used everything stays as it is. An address that has an account is
 * answered alike.
 * @throws Problem 401 `wrong_password`, 429
 */
export async function askForEmailChange(
  services: AuthServices,
  user: CurrentUser,
  { email, password, locale }: z.output<typeof changeEmailSchema>,
  client: Client,
): Promise<void> {
  await countAttempt(services.redis, 'mail', { account: user.email, address: client.address });
  await requirePassword(services, user, { password }, client);
  const { db } = services.databases.primary;
  await inSameTime(() =>
    db.transaction(async (tx) => {
      if (await findUserId(tx, email)) {
        await queueMail(tx, { template: 'already_registered', to: email, locale, data: {} });
        return;
      }
      const sealedToken = await issueToken(tx, { purpose: 'change_email', email, userId: user.id });
      await queueMail(tx, { template: 'change_email', to: email, locale, data: { sealedToken } });
    }),
  );
}

/**
 * The link was opened where the new mail is read, which may be another browser: it needs no sign-in. The old address
 * is told, and links that were mailed there lead nowhere.
 * @throws Problem 409 `email_taken`, 410 `link_expired`
 */
export async function confirmEmailChange(
  db: Database,
  { token, locale }: z.output<typeof confirmEmailSchema>,
): Promise<string> {
  return db.transaction(async (tx) => {
    const { userId, email } = await redeemToken(tx, token, 'change_email');
    const [before] = await tx
      .select({ email: users.email })
      .from(users)
      .where(eq(users.id, userId ?? ''))
      .for('update');
    if (!userId || !before) throw new Problem(410, 'link_expired');
    await moveToEmail(tx, { userId, email });
    await revokeTokens(tx, { userId, purpose: 'change_email' });
    await revokeTokens(tx, { userId, purpose: 'reset_password' });
    await queueMail(tx, { template: 'email_changed', to: before.email, locale, data: { email } });
    return email;
  });
}

async function moveToEmail(tx: Transaction, { userId, email }: { userId: string; email: string }) {
  await tx
    .update(users)
    .set({ email, emailVerifiedAt: new Date() })
    .where(eq(users.id, userId))
    .catch(refuseTaken);
  const [customer] = await tx
    .update(customers)
    .set({ email })
    .where(eq(customers.userId, userId))
    .returning({ id: customers.id });
  if (customer) await adoptGuestOrders(tx, { customerId: customer.id, email });
}

/** Somebody made an account for it since the link was mailed. */
function refuseTaken(error: unknown): never {
  throw violatedConstraint(error) === 'users_email_unique' ? new Problem(409, 'email_taken') : error;
}
