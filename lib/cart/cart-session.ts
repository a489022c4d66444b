import { getCurrentUser } from '../auth/current-user.ts';
import { openToken, tokenCookieName } from '../auth/token.ts';
import { cookieJar } from '../cookie-jar.ts';
import { isDependencyAway } from '../errors.ts';
import { getSession, type SessionData } from '../session.ts';
import { adoptCart } from './adopt-cart.ts';

/** By a sign-in that still lives; by its token alone while no database answers, so that carts go on. */
async function signedInUserId(): Promise<string | undefined> {
  try {
    return (await getCurrentUser())?.id;
  } catch (error) {
    if (!isDependencyAway(error)) throw error;
    return (await openToken((await cookieJar()).get(tokenCookieName())))?.sub;
  }
}

/** The session as far as it leads to a cart: a customer's opens only while they are signed in here. */
export async function getCartSession(): Promise<SessionData> {
  const session = await getSession();
  if (session.cartOwner === undefined) return session;
  return session.cartOwner === (await signedInUserId()) ? session : { lsn: session.lsn };
}

/** For a change: whoever is signed in changes their own cart, also where signing in could not bring it. */
export async function claimCartSession(): Promise<SessionData> {
  const session = await getSession();
  const userId = await signedInUserId();
  if (session.cartOwner === userId) return session;
  return userId === undefined ? { lsn: session.lsn } : adoptCart(userId);
}
