import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Database, Transaction } from '#db/client.ts';
import { customers, userSessions, users } from '#db/schema/index.ts';
import type { Role } from './roles.ts';

export interface UserWithPassword {
  id: string;
  email: string;
  name: string;
  role: Role;
  passwordHash: string | null;
  sessionEpoch: number;
  hasSecondFactor: boolean;
}

const hasSecondFactor = sql<boolean>`${users.totpConfirmedAt} IS NOT NULL`;

/** Null for mail that nobody has, and for a disabled user. */
export async function getUserByEmail(
  db: Database | Transaction,
  email: string,
): Promise<UserWithPassword | null> {
  const [user] = await db
    .select({
      id: users.id,
      email: users.email,
      name: users.name,
      role: users.role,
      passwordHash: users.passwordHash,
      sessionEpoch: users.sessionEpoch,
      hasSecondFactor,
    })
    .from(users)
    .where(and(eq(sql`lower(${users.email})`, email.toLowerCase()), isNull(users.disabledAt)));
  return user ?? null;
}

/** Whoever has this mail, disabled or not. */
export async function findUserId(db: Database | Transaction, email: string): Promise<string | null> {
  const [user] = await db
    .select({ id: users.id })
    .from(users)
    .where(eq(sql`lower(${users.email})`, email.toLowerCase()));
  return user?.id ?? null;
}

export interface LiveSession {
  email: string;
  name: string;
  role: Role;
  /** Null for a user who has bought nothing and kept nothing. */
  customerId: string | null;
  lastSeenAt: Date;
  hasSecondFactor: boolean;
  /** An owner without one, where the shop asks for it: may do nothing but set it up. */
  owesSecondFactor: boolean;
}

/** The user as of now; null when disabled, gone, or when this session, or all of the user's, were ended. */
export async function getLiveSession(
  db: Database,
  session: { userId: string; sessionId: string; epoch: number },
): Promise<LiveSession | null> {
  const [live] = await db
    .select({
      email: users.email,
      name: users.name,
      role: users.role,
      customerId: customers.id,
      lastSeenAt: userSessions.lastSeenAt,
      hasSecondFactor,
      owesSecondFactor: sql<boolean>`${users.role} = 'owner' AND ${users.totpConfirmedAt} IS NULL
        AND EXISTS (SELECT FROM settings WHERE name = 'owners_need_second_factor' AND value = 'true')`,
    })
    .from(userSessions)
    .innerJoin(users, eq(users.id, userSessions.userId))
    .leftJoin(customers, eq(customers.userId, users.id))
    .where(
      and(
        eq(userSessions.id, session.sessionId),
        eq(userSessions.userId, session.userId),
        isNull(userSessions.endedAt),
        isNull(users.disabledAt),
        eq(users.sessionEpoch, session.epoch),
      ),
    );
  return live ?? null;
}
