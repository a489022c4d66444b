import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Database, Transaction } from '#db/client.ts';
import { recoveryCodes, users } from '#db/schema/index.ts';
import { type Actor, recordAudit } from '../../audit.ts';
import { Problem } from '../../errors.ts';
import type { CurrentUser } from '../current-user.ts';
import type { AuthServices } from '../services.ts';
import { endOtherSessions } from '../sessions.ts';
import { countAttempt } from '../throttle.ts';
import { newRecoveryCodes, recoveryHash } from './recovery-codes.ts';
import { lockUser, sealSecret, takeCode, type UserRow } from './take-code.ts';

const secretBytes = 20;

/** What changes a second factor is told. */
export interface FactorChange {
  user: CurrentUser;
  actor: Actor;
  /** The client's, as the balancer saw it. */
  address: string;
}

/** Makes a secret to be scanned; signing in asks for nothing more yet. @throws Problem 409 `second_factor_on` */
export async function beginSecondFactor(db: Database, userId: string): Promise<void> {
  const totpSecret = await sealSecret(randomBytes(secretBytes));
  await db.transaction(async (tx) => {
    const user = await requireUserRow(tx, userId);
    if (user.totpConfirmedAt) throw new Problem(409, 'second_factor_on');
    await tx.update(users).set({ totpSecret, totpLastStep: null }).where(eq(users.id, userId));
  });
}

/**
 * A code shows that the app has the secret: from now on signing in asks for one. All other sessions end.
 * @returns the recovery codes, to be seen this once, and the epoch that this session's token needs now
 * @throws Problem 401 `wrong_code`, 409 `second_factor_on`, 429
 */
export const confirmSecondFactor = (services: AuthServices, change: FactorChange, code: string) =>
  withCode(services, change, code, async (tx, user) => {
    if (user.totpConfirmedAt) throw new Problem(409, 'second_factor_on');
    await tx.update(users).set({ totpConfirmedAt: new Date() }).where(eq(users.id, user.id));
    await note(tx, change, 'user.second_factor_on');
    return {
      codes: await writeRecoveryCodes(tx, user.id),
      epoch: await endOtherSessions(tx, { userId: user.id, keep: change.user.sessionId }),
    };
  });

/** The codes before stop working. @throws Problem 401 `wrong_code`, 429 */
export const renewRecoveryCodes = (services: AuthServices, change: FactorChange, code: string) =>
  withCode(services, change, code, async (tx, user) => {
    await note(tx, change, 'user.recovery_codes_renewed');
    return { codes: await writeRecoveryCodes(tx, user.id) };
  });

/** @throws Problem 401 `wrong_code`, 429 */
export const endSecondFactor = (services: AuthServices, change: FactorChange, code: string) =>
  withCode(services, change, code, async (tx, user) => {
    await tx
      .update(users)
      .set({ totpSecret: null, totpConfirmedAt: null, totpLastStep: null })
      .where(eq(users.id, user.id));
    await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, user.id));
    await note(tx, change, 'user.second_factor_off');
  });

async function withCode<T>(
  { databases, redis }: AuthServices,
  { user, address }: FactorChange,
  code: string,
  run: (tx: Transaction, user: UserRow) => Promise<T>,
): Promise<T> {
  const succeeded = await countAttempt(redis, 'code', { account: user.id, address });
  const result = await databases.primary.db.transaction(async (tx) => {
    const row = await requireUserRow(tx, user.id);
    await takeCode(tx, row, code);
    return run(tx, row);
  });
  await succeeded();
  return result;
}

async function requireUserRow(tx: Transaction, userId: string): Promise<UserRow> {
  const user = await lockUser(tx, userId);
  if (!user) throw new Problem(401, 'not_signed_in');
  return user;
}

async function writeRecoveryCodes(tx: Transaction, userId: string): Promise<string[]> {
  const codes = newRecoveryCodes();
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
  await tx
    .insert(recoveryCodes)
    .values(codes.map((code) => ({ userId, codeHash: recoveryHash(code) ?? '' })));
  return codes;
}

const note = (tx: Transaction, { user, actor }: FactorChange, action: string): Promise<void> =>
  recordAudit(tx, actor, { action, entity: { type: 'user', id: user.id, label: user.email } });
