import { cache } from 'react';
import { cookieJar } from '../cookie-jar.ts';
import { databases } from '../database.ts';
import { isDependencyAway } from '../errors.ts';
import { log } from '../log.ts';
import { getSession } from '../session.ts';
import { getLiveSession, type LiveSession } from './queries.ts';
import { isStaff, type Role } from './roles.ts';
import { touchSession } from './sessions.ts';
import { type Claims, openToken, tokenCookieName } from './token.ts';

export interface CurrentUser {
  id: string;
  email: string;
  name: string;
  role: Role;
  sessionId: string;
  customerId: string | null;
  hasSecondFactor: boolean;
  /** An owner without one, where the shop asks for it: may do nothing at the desk but set it up. */
  owesSecondFactor: boolean;
}

const touchedAfterMs = 5 * 60 * 1000;

/** Who sent this request, by the token and by the database as it is now; null when nobody is signed in. */
export const getCurrentUser = cache(async (): Promise<CurrentUser | null> => {
  const claims = await openToken((await cookieJar()).get(tokenCookieName()));
  if (!claims) return null;
  const live = await findLiveSession(claims);
  // A role changed since sign-in takes a new sign-in: a promoted customer was not held to staff hours.
  if (!live || live.role !== claims.role) return null;
  const { lastSeenAt, ...user } = live;
  if (Date.now() - lastSeenAt.getTime() > touchedAfterMs) noteUse(claims.sid);
  return { id: claims.sub, sessionId: claims.sid, ...user };
});

/** The primary decides: a replica may not know yet that a session was ended, or someone let go. */
async function findLiveSession(claims: Claims): Promise<LiveSession | null> {
  const session = { userId: claims.sub, sessionId: claims.sid, epoch: claims.epoch };
  try {
    return await getLiveSession(databases().primary.db, session);
  } catch (error) {
    if (isStaff(claims.role) || !isDependencyAway(error)) throw error;
    return databases().read((db) => getLiveSession(db, session), { after: (await getSession()).lsn });
  }
}

/** Nobody waits for it, and nothing depends on it. */
function noteUse(sessionId: string): void {
  touchSession(databases().primary.db, sessionId).catch((error: unknown) =>
    log.warn({ err: error }, 'the use of a session was not noted'),
  );
}
