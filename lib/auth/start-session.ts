import { cookies } from 'next/headers';
import { databases } from '../database.ts';
import { updateSession } from '../session.ts';
import { type Claims, sealToken, tokenCookieName, tokenCookieOptions, tokenLifetime } from './token.ts';

/** Lets this browser in. Only in an action or a route handler. */
export async function startSession(claims: Claims): Promise<void> {
  await setToken(claims);
  await noteOwnWrite();
}

export async function setToken(claims: Claims): Promise<void> {
  const options = { ...tokenCookieOptions(), maxAge: tokenLifetime };
  (await cookies()).set(tokenCookieName(), await sealToken(claims), options);
}

/** What was just written is there on the next page, through any instance and beside any replica that is behind. */
export async function noteOwnWrite(): Promise<void> {
  await updateSession({ lsn: await databases().position() });
}
