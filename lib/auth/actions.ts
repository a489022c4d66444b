'use server';

import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { action } from '../action.ts';
import { databases } from '../database.ts';
import { localePath } from '../i18n/locale.ts';
import { log } from '../log.ts';
import { redis } from '../redis/client.ts';
import { accountSay, formLocale } from '../say.ts';
import { safeReturnPath } from './return-path.ts';
import { isStaff } from './roles.ts';
import { endSession } from './sessions.ts';
import { clientOf, credentialsSchema, signIn } from './sign-in.ts';
import { openToken, sealToken, tokenCookieName, tokenCookieOptions, tokenLifetime } from './token.ts';

export const signInAction = action({
  guard: async () => {},
  schema: credentialsSchema.extend({ returnTo: z.string().optional(), locale: z.enum(['en', 'ko']) }),
  say: (form) => accountSay(formLocale(form)),
  run: async ({ returnTo, locale, ...credentials }, context): Promise<null> => {
    const services = { databases: databases(), redis: redis() };
    const claims = await signIn(services, credentials, clientOf(context.headers));
    const options = { ...tokenCookieOptions(), maxAge: tokenLifetime };
    (await cookies()).set(tokenCookieName(), await sealToken(claims), options);
    const home = isStaff(claims.role) ? '/admin' : localePath(locale, '/account');
    redirect(safeReturnPath(returnTo) ?? home);
  },
});

/** Ends the session for every copy of its token, and forgets the token here. */
export async function signOutAction(form: FormData): Promise<void> {
  const jar = await cookies();
  const claims = await openToken(jar.get(tokenCookieName())?.value);
  try {
    if (claims) await endSession(databases().primary.db, { userId: claims.sub, sessionId: claims.sid });
  } catch (error) {
    // The cookie goes all the same; the token it held lives on until it expires.
    log.warn({ err: error, requestId: (await headers()).get('x-request-id') }, 'session not ended');
  }
  jar.delete({ name: tokenCookieName(), ...tokenCookieOptions() });
  redirect(localePath(formLocale(form), '/'));
}
