import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { Problem } from '../errors.ts';
import { type CurrentUser, getCurrentUser } from './current-user.ts';
import { safeReturnPath } from './return-path.ts';
import { isStaff, type StaffRole } from './roles.ts';

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
  if (user.owesSecondFactor) redirect(securityPath);
  return user;
}

export const securityPath = '/admin/security';

/** For the page where a second factor is set up, and what is around it. */
export async function requireStaff(returnTo: string): Promise<CurrentUser> {
  const user = await requireUser(returnTo);
  if (!isStaff(user.role)) notFound();
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
  if (user.owesSecondFactor) throw new Problem(403, 'second_factor_owed');
  return user;
}

/** For what sets up a second factor. @throws Problem 401, 403 */
export async function authorizeStaff(): Promise<CurrentUser> {
  const user = await authorizeUser();
  if (!isStaff(user.role)) throw new Problem(403, 'not_allowed');
  return user;
}

const hasRole = (user: CurrentUser, roles: readonly StaffRole[]) =>
  isStaff(user.role) && roles.includes(user.role);
