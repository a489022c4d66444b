import 'server-only';
import { and, count, eq, isNull } from 'drizzle-orm';
import { recoveryCodes, users } from '#db/schema/index.ts';
import type { CurrentUser } from '../../auth/current-user.ts';
import { inFours, toBase32 } from '../../auth/second-factor/base32.ts';
import { drawQr, type QrPicture } from '../../auth/second-factor/qr.ts';
import { openSecret } from '../../auth/second-factor/take-code.ts';
import { totpUri } from '../../auth/second-factor/totp.ts';
import { databases } from '../../database.ts';

export type SecondFactor =
  | { state: 'off' }
  /** To be scanned, or typed, and shown to work. */
  | { state: 'begun'; qr: QrPicture; uri: string; key: string }
  | { state: 'on'; recoveryCodesLeft: number };

/** One's own, from the primary: what was begun is there on the next page. */
export async function getSecondFactor(user: CurrentUser): Promise<SecondFactor> {
  const { db } = databases().primary;
  const [row] = await db
    .select({ secret: users.totpSecret, confirmedAt: users.totpConfirmedAt })
    .from(users)
    .where(eq(users.id, user.id));
  if (row?.confirmedAt) {
    const [left] = await db
      .select({ count: count() })
      .from(recoveryCodes)
      .where(and(eq(recoveryCodes.userId, user.id), isNull(recoveryCodes.usedAt)));
    return { state: 'on', recoveryCodesLeft: left?.count ?? 0 };
  }
  const secret = row?.secret ? await openSecret(row.secret) : null;
  if (!secret) return { state: 'off' };
  const uri = totpUri(secret, user.email);
  return { state: 'begun', qr: drawQr(uri), uri, key: inFours(toBase32(secret)) };
}
