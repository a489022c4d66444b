import { createHash, randomBytes } from 'node:crypto';
import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import { sealData, unsealData } from 'iron-session';
import type { Database, Transaction } from '#db/client.ts';
import { type tokenPurpose, verificationTokens } from '#db/schema/index.ts';
import { Problem } from '../errors.ts';
import { sealingPasswords } from '../sealing-passwords.ts';

export type TokenPurpose = (typeof tokenPurpose.enumValues)[number];

const lifetimeHours: Record<TokenPurpose, number> = {
  confirm_email: 24,
  reset_password: 1,
  change_email: 24,
  newsletter: 7 * 24,
};

type NewToken =
  | { purpose: 'confirm_email'; email: string; name: string; passwordHash: string }
  | { purpose: 'reset_password' | 'change_email'; email: string; userId: string }
  | { purpose: 'newsletter'; email: string };

export type MailToken = Pick<
  typeof verificationTokens.$inferSelect,
  'userId' | 'email' | 'name' | 'passwordHash'
>;

/**
 * Keeps the hash of 256 new random bits, and answers the bits sealed: on their way to the mail they rest in the
 * outbox, and who reads the database alone must not be able to use them.
 */
export async function issueToken(tx: Transaction, token: NewToken): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  const hours = lifetimeHours[token.purpose];
  await tx.insert(verificationTokens).values({
    ...token,
    tokenHash: hashOf(secret),
    expiresAt: sql`now() + make_interval(hours => ${hours})`,
  });
  return sealData({ secret }, { password: sealingPasswords(), ttl: hours * 60 * 60 });
}

/** What goes into the mail's link; null where the seal is too old or of a retired secret. */
export async function openIssued(sealed: string): Promise<string | null> {
  const { secret } = await unsealData<{ secret?: string }>(sealed, { password: sealingPasswords() });
  return secret ?? null;
}

const live = (token: string, purpose: TokenPurpose) =>
  and(
    eq(verificationTokens.tokenHash, hashOf(token)),
    eq(verificationTokens.purpose, purpose),
    isNull(verificationTokens.usedAt),
    gt(verificationTokens.expiresAt, sql`now()`),
  );

const { userId, email, name, passwordHash } = verificationTokens;
const content = { userId, email, name, passwordHash };

/** Looks without using it up; null for one that is unknown, used or too old. */
export async function readToken(
  db: Database,
  token: string,
  purpose: TokenPurpose,
): Promise<MailToken | null> {
  const [found] = await db.select(content).from(verificationTokens).where(live(token, purpose));
  return found ?? null;
}

/** Uses it up: of several at once one gets it. @throws Problem 410 `link_expired` */
export async function redeemToken(tx: Transaction, token: string, purpose: TokenPurpose): Promise<MailToken> {
  const [used] = await tx
    .update(verificationTokens)
    .set({ usedAt: sql`now()` })
    .where(live(token, purpose))
    .returning(content);
  if (!used) throw new Problem(410, 'link_expired');
  return used;
}

/** What was mailed before for the same purpose leads nowhere from here on. */
export async function revokeTokens(
  tx: Transaction,
  { userId, purpose }: { userId: string; purpose: TokenPurpose },
): Promise<void> {
  await tx
    .update(verificationTokens)
    .set({ usedAt: sql`now()` })
    .where(
      and(
        eq(verificationTokens.userId, userId),
        eq(verificationTokens.purpose, purpose),
        isNull(verificationTokens.usedAt),
      ),
    );
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');
