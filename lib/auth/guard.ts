import { cookies, headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { databases } from '../database.ts';
import { Problem } from '../errors.ts';
import { getSession } from '../session.ts';
import { getLiveSession } from './queries.ts';
import { safeReturnPath } from './return-path.ts';
import { isStaff, type Role, type StaffRole } from './roles.ts';
import { openToken, tokenCookieName } from './token.ts';

export interface CurrentUser {
  id: string;
  email: string;
  name: string;
  role: Role;
  sessionId: string;
}

/** Who sent this request, by the token and by the database as it is now; null when nobody is signed in. */
export const getCurrentUser = cache(async (): Promise<CurrentUser | null> => {
  const claims = await openToken((await cookies()).get(tokenCookieName())?.value);
  if (!claims) return null;
  const session = { userId: claims.sub, sessionId: claims.sid, epoch: claims.epoch };
  // What staff may do is decided by the primary: a replica may not know yet that someone was let go.
  const live = isStaff(claims.role)
    ? await getLiveSession(databases().primary.db, session)
    : await databases().read((db) => getLiveSession(db, session), { after: (await getSession()).lsn });
  // A role changed since sign-in takes a new sign-in: a promoted customer was not held to staff hours.
  if (!live || live.role !== claims.role) return null;
  return { id: claims.sub, sessionId: claims.sid, ...live };
});

export const signInPath = (returnTo: string) => `/account/sign-in?${new URLSearchParams({ returnTo })}`;

/** The path that was asked for, as the server notes it: for layouts, which are not told. */
export async function requestedPath(fallback: string): Promise<string> {
  const path = safeReturnPath((await headers()).get('x-path')?.split('?')[0]);
  return path ?? fallback;
}

/** For pages: sends who is not signed in to the sign-in page, and from there back to `returnTo`. */
export async function requireUser(returnTo: string): Promise<CurrentUser> {
  const user = await getCurrentUser();
  if (!user) redirect(`${returnTo.startsWith('/ko/') ? '/ko' : ''}${signInPath(returnTo)}`);
  return user;
}

/** For pages: to other roles the page does not exist. */
export async function requireRole(returnTo: string, ...roles: StaffRole[]): Promise<CurrentUser> {
  const user = await requireUser(returnTo);
  if (!hasRole(user, roles)) notFound();
  return user;
}

/** For actions and handlers. @throws Problem 401 */
export async function authorizeUser(): Promise<CurrentUser> {
  const user = await getCurrentUser();
  if (!user) throw new Problem(401, 'not_signed_in');
  return user;
}

/** For actions and handlers. @throws Problem 401, 403 */
export async function authorizeRole(...roles: StaffRole[]): Promise<CurrentUser> {
  const user = await authorizeUser();
  if (!hasRole(user, roles)) throw new Problem(403, 'not_allowed');
  return user;
}

const hasRole = (user: CurrentUser, roles: readonly StaffRole[]) =>
  isStaff(user.role) && roles.includes(user.role);
