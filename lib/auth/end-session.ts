import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { userSessions } from '#db/schema/index.ts';

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
