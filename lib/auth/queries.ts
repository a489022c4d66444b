import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { userSessions, users } from '#db/schema/index.ts';
import type { Role } from './roles.ts';

export interface UserWithPassword {
  id: string;
  email: string;
  name: string;
  role: Role;
  passwordHash: string | null;
  sessionEpoch: number;
}

/** Null for mail that nobody has, and for a disabled user. */
export async function getUserByEmail(db: Database, email: string): Promise<UserWithPassword | null> {
  const [user] = await db
    .select({
      id: users.id,
      email: users.email,
      name: users.name,
      role: users.role,
      passwordHash: users.passwordHash,
      sessionEpoch: users.sessionEpoch,
    })
    .from(users)
    .where(and(eq(sql`lower(${users.email})`, email.toLowerCase()), isNull(users.disabledAt)));
  return user ?? null;
}

export interface LiveSession {
  email: string;
  name: string;
  role: Role;
}

/** The user as of now; null when disabled, gone, or when this session, or all of the user's, were ended. */
export async function getLiveSession(
  db: Database,
  session: { userId: string; sessionId: string; epoch: number },
): Promise<LiveSession | null> {
  const [user] = await db
    .select({ email: users.email, name: users.name, role: users.role, endedAt: userSessions.endedAt })
    .from(users)
    // A replica may not have the row of a fresh session yet: only one that is there can say "ended".
    .leftJoin(userSessions, and(eq(userSessions.id, session.sessionId), eq(userSessions.userId, users.id)))
    .where(
      and(eq(users.id, session.userId), isNull(users.disabledAt), eq(users.sessionEpoch, session.epoch)),
    );
  if (!user || user.endedAt) return null;
  return { email: user.email, name: user.name, role: user.role };
}
