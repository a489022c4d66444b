import { bringCart } from '../cart/adopt-cart.ts';
import { cookieJar } from '../cookie-jar.ts';
import { databases } from '../database.ts';
import { forgetSession, updateSession } from '../session.ts';
import { bringWishes } from '../wishlist/change-wish.ts';
import {
  type Claims,
  openToken,
  sealToken,
  tokenCookieName,
  tokenCookieOptions,
  tokenLifetime,
} from './token.ts';

/** Lets this browser in with what it held. Only in an action or a route handler. */
export async function startSession(claims: Claims): Promise<void> {
  await setToken(claims);
  await noteOwnWrite();
  await bringGuestThings(claims);
}

/** What the guest held goes along, however they signed in. */
export async function bringGuestThings({ sub, email, name }: Claims): Promise<void> {
  await bringCart(sub);
  await bringWishes({ id: sub, email, name });
}

/** Nothing of whoever was signed in stays in this browser: no token, no cart, no order. */
export async function leaveSession(): Promise<void> {
  (await cookieJar()).set(tokenCookieName(), '', { ...tokenCookieOptions(), maxAge: 0 });
  await forgetSession();
}

async function setToken(claims: Claims): Promise<void> {
  const options = { ...tokenCookieOptions(), maxAge: tokenLifetime };
  (await cookieJar()).set(tokenCookieName(), await sealToken(claims), options);
}

/** What was just written is there on the next page, through any instance and beside any replica that is behind. */
export async function noteOwnWrite(): Promise<void> {
  await updateSession({ lsn: await databases().position() });
}

/** The session that stays when all others end needs a token of the new epoch. */
export async function renewToken(epoch: number): Promise<void> {
  const claims = await openToken((await cookieJar()).get(tokenCookieName()));
  if (claims) await setToken({ ...claims, epoch });
  await noteOwnWrite();
}
