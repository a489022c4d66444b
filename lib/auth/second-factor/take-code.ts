import { and, eq, isNull } from 'drizzle-orm';
import { sealData, unsealData } from 'iron-session';
import type { Transaction } from '#db/client.ts';
import { recoveryCodes, users } from '#db/schema/index.ts';
import { Problem } from '../../errors.ts';
import { sealingPasswords } from '../../sealing-passwords.ts';
import { recoveryHash } from './recovery-codes.ts';
import { findStep } from './totp.ts';

/** Who reads the database alone can make no codes. */
export const sealSecret = (secret: Uint8Array): Promise<string> =>
  sealData({ secret: Buffer.from(secret).toString('base64url') }, { password: sealingPasswords(), ttl: 0 });

/** Null where the seal is of a retired secret: then only a recovery code helps. */
export async function openSecret(sealed: string): Promise<Uint8Array | null> {
  const { secret } = await unsealData<{ secret?: string }>(sealed, { password: sealingPasswords(), ttl: 0 });
  return secret ? Buffer.from(secret, 'base64url') : null;
}

export type UserRow = typeof users.$inferSelect;

/** Waits for whoever else has a code of this user taken: a code is taken once. */
export async function lockUser(tx: Transaction, userId: string): Promise<UserRow | null> {
  const [user] = await tx.select().from(users).where(eq(users.id, userId)).for('update');
  return user ?? null;
}

/**
 * Takes a code of the app, or a recovery code, of a locked user. The secret is sealed anew, so that a rotated key soon
 * goes out of use.
 * @throws Problem 401 `wrong_code`, also for one that was taken before
 */
export async function takeCode(
  tx: Transaction,
  user: UserRow,
  typed: string,
  now = new Date(),
): Promise<void> {
  const isTaken = (await takeAppCode(tx, user, typed, now)) || (await takeRecoveryCode(tx, user, typed));
  if (isTaken) return;
  throw new Problem(401, 'wrong_code', { errors: [{ path: 'code', message: 'wrong_code' }] });
}

async function takeAppCode(tx: Transaction, user: UserRow, typed: string, now: Date): Promise<boolean> {
  const secret = user.totpSecret && (await openSecret(user.totpSecret));
  const step = secret && findStep(secret, typed.replace(/\s/g, ''), { now, usedStep: user.totpLastStep });
  if (!step) return false;
  await tx
    .update(users)
    .set({ totpLastStep: step, totpSecret: await sealSecret(secret) })
    .where(eq(users.id, user.id));
  return true;
}

async function takeRecoveryCode(tx: Transaction, { id }: UserRow, typed: string): Promise<boolean> {
  const codeHash = recoveryHash(typed);
  if (!codeHash) return false;
  const used = await tx
    .update(recoveryCodes)
    .set({ usedAt: new Date() })
    .where(
      and(eq(recoveryCodes.userId, id), eq(recoveryCodes.codeHash, codeHash), isNull(recoveryCodes.usedAt)),
    )
    .returning({ id: recoveryCodes.userId });
  return used.length > 0;
}
