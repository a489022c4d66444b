import { and, desc, eq, isNull, lt, ne, sql } from 'drizzle-orm';
import type { Database, Transaction } from '#db/client.ts';
import { userSessions, users } from '#db/schema/index.ts';
import { tokenLifetime } from './token.ts';

const oftenEnough = sql`now() - interval '5 minutes'`;
const oldestAlive = sql`now() - ${tokenLifetime} * interval '1 second'`;

/** From here on the guard refuses the session's token, on every instance. */
export async function endSession(
  db: Database,
  session: { userId: string; sessionId: string },
): Promise<void> {
  await db
    .update(userSessions)
    .set({ endedAt: new Date() })
    .where(
      and(
        eq(userSessions.id, session.sessionId),
        eq(userSessions.userId, session.userId),
        isNull(userSessions.endedAt),
      ),
    );
}

/**
 * Ends all of the user's sessions but one, and whatever is being signed in at this moment. The one that stays needs
 * a token of the answered epoch.
 */
export async function endOtherSessions(
  tx: Transaction,
  { userId, keep }: { userId: string; keep: string | null },
): Promise<number> {
  const [user] = await tx
    .update(users)
    .set({ sessionEpoch: sql`${users.sessionEpoch} + 1` })
    .where(eq(users.id, userId))
    .returning({ epoch: users.sessionEpoch });
  if (!user) throw new Error('a user without a row');
  await tx
    .update(userSessions)
    .set({ endedAt: new Date() })
    .where(
      and(
        eq(userSessions.userId, userId),
        isNull(userSessions.endedAt),
        keep ? ne(userSessions.id, keep) : undefined,
      ),
    );
  return user.epoch;
}

/** Notes that the session is in use; at most one write in five minutes, whoever asks. */
export async function touchSession(db: Database, sessionId: string): Promise<void> {
  await db
    .update(userSessions)
    .set({ lastSeenAt: new Date() })
    .where(and(eq(userSessions.id, sessionId), lt(userSessions.lastSeenAt, oftenEnough)));
}

export interface OpenSession {
  id: string;
  userAgent: string | null;
  ipAddress: string | null;
  createdAt: Date;
  lastSeenAt: Date;
}

/** Those whose token may still open, the last used first. */
export function listSessions(db: Database, userId: string): Promise<OpenSession[]> {
  const { id, userAgent, ipAddress, createdAt, lastSeenAt } = userSessions;
  return db
    .select({ id, userAgent, ipAddress, createdAt, lastSeenAt })
    .from(userSessions)
    .where(
      and(
        eq(userSessions.userId, userId),
        isNull(userSessions.endedAt),
        sql`${userSessions.lastSeenAt} > ${oldestAlive}`,
      ),
    )
    .orderBy(desc(userSessions.lastSeenAt))
    .limit(100);
}
