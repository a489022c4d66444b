import type { z } from 'zod';
import type { Transaction } from '#db/client.ts';
import { customers, users } from '#db/schema/index.ts';
import { Problem } from '../errors.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { adoptGuestOrders } from './customer.ts';
import { issueToken, type MailToken, readToken, redeemToken } from './mail-token.ts';
import { type Client, openUserSession } from './open-session.ts';
import { hashPassword, verifyPassword } from './password.ts';
import { findUserId, getUserByEmail } from './queries.ts';
import { inSameTime } from './same-time.ts';
import type { confirmSignUpSchema, signUpSchema } from './schema.ts';
import type { AuthServices } from './services.ts';
import { countAttempt } from './throttle.ts';
import type { Claims } from './token.ts';

/**
 * Mails a link, to be confirmed with the password that was chosen: nobody gets an account for a mailbox that is not
 * theirs, and nobody who clicks a strange link gives a stranger one. A mail that has an account already is told so
 * there, and nowhere else.
 * @throws Problem 429
 */
export async function signUp(
  { databases, redis }: AuthServices,
  { name, email, password, locale }: z.output<typeof signUpSchema>,
  { address }: Client,
): Promise<void> {
  await countAttempt(redis, 'mail', { account: email, address });
  const { db } = databases.primary;
  await inSameTime(async () => {
    const passwordHash = await hashPassword(password);
    await db.transaction(async (tx) => {
      if (await findUserId(tx, email)) {
        await queueMail(tx, { template: 'already_registered', to: email, locale, data: {} });
        return;
      }
      const sealedToken = await issueToken(tx, { purpose: 'confirm_email', email, name, passwordHash });
      await queueMail(tx, { template: 'confirm_email', to: email, locale, data: { name, sealedToken } });
    });
  });
}

/**
 * Makes the account, gives it the guest orders of its mail, and signs in.
 * @throws Problem 401 `invalid_credentials`, 409 `email_taken`, 410 `link_expired`, 429
 */
export async function confirmSignUp(
  { databases, redis }: AuthServices,
  { token, password, locale }: z.output<typeof confirmSignUpSchema>,
  client: Client,
): Promise<Claims> {
  const succeeded = await countAttempt(redis, 'link', { account: token, address: client.address });
  const { db } = databases.primary;
  const asked = await readToken(db, token, 'confirm_email');
  if (!asked) throw new Problem(410, 'link_expired');
  if (!(await verifyPassword(asked.passwordHash, password))) throw new Problem(401, 'invalid_credentials');
  const claims = await db.transaction(async (tx) => {
    const confirmed = await redeemToken(tx, token, 'confirm_email');
    await insertCustomerUser(tx, confirmed, locale);
    const user = await getUserByEmail(tx, confirmed.email);
    if (!user) throw new Error('a user was not made');
    return openUserSession(tx, user, client);
  });
  await succeeded();
  return claims;
}

async function insertCustomerUser(tx: Transaction, signUp: MailToken, locale: 'en' | 'ko'): Promise<void> {
  const { email, passwordHash } = signUp;
  const name = signUp.name ?? '';
  const [made] = await tx
    .insert(users)
    .values({ email, name, passwordHash, emailVerifiedAt: new Date() })
    .onConflictDoNothing()
    .returning({ id: users.id });
  if (!made) throw new Problem(409, 'email_taken');
  const [customer] = await tx
    .insert(customers)
    .values({ userId: made.id, email, name, locale })
    .returning({ id: customers.id });
  if (customer) await adoptGuestOrders(tx, { customerId: customer.id, email });
}
