'use server';

import { z } from 'zod';
import { action, leading } from '../../action.ts';
import { authorizeRole } from '../../auth/guard.ts';
import { safeReturnPath } from '../../auth/return-path.ts';
import { staffRoles } from '../../auth/roles.ts';
import { tokenCookieOptions } from '../../auth/token.ts';
import { cookieJar } from '../../cookie-jar.ts';
import { deskLocaleCookie } from '../desk-locale.ts';
import { deskSay } from '../words.ts';

const year = 365 * 24 * 60 * 60;

/** Leads back to where one was, in the other language. */
export const chooseLanguageAction = leading(
  action({
    guard: () => authorizeRole(...staffRoles),
    schema: z.object({ locale: z.enum(['en', 'ko']) }),
    say: () => deskSay,
    run: async ({ locale }, { headers }) => {
      (await cookieJar()).set(deskLocaleCookie, locale, { ...tokenCookieOptions(), maxAge: year });
      const from = URL.parse(headers.get('referer') ?? '');
      return safeReturnPath(from && from.pathname + from.search) ?? '/admin';
    },
  }),
  () => '/admin',
);
