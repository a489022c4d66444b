import 'server-only';
import { asc, ne, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { users } from '#db/schema/index.ts';

/** Who works here, and how well their way in is kept. */
export const listStaff = (db: Database) =>
  db
    .select({
      id: users.id,
      name: users.name,
      email: users.email,
      role: users.role,
      hasSecondFactor: sql<boolean>`${users.totpConfirmedAt} IS NOT NULL`,
      isDisabled: sql<boolean>`${users.disabledAt} IS NOT NULL`,
      lastSeenAt: sql<string | null>`(SELECT max(last_seen_at) FROM user_sessions WHERE user_id = users.id)`,
    })
    .from(users)
    .where(ne(users.role, 'customer'))
    .orderBy(asc(users.role), asc(users.email))
    .limit(500);

export type StaffRow = Awaited<ReturnType<typeof listStaff>>[number];
