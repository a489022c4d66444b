'use server';

import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { action } from '../action.ts';
import type { Locale } from '../catalog/types.ts';
import { databases } from '../database.ts';
import { localePath } from '../i18n/locale.ts';
import { log } from '../log.ts';
import { accountSay, formLocale } from '../say.ts';
import { askForEmailChange, confirmEmailChange } from './change-email.ts';
import { authorizeUser } from './guard.ts';
import { clientOf, openUserSession } from './open-session.ts';
import { changePassword } from './own-password.ts';
import { forgotPassword, resetPassword } from './reset-password.ts';
import { safeReturnPath } from './return-path.ts';
import { isStaff, type Role } from './roles.ts';
import {
  changeEmailSchema,
  changePasswordSchema,
  confirmEmailSchema,
  confirmSignUpSchema,
  endOtherSessionsSchema,
  endSessionSchema,
  enterCodeSchema,
  forgotPasswordSchema,
  resetPasswordSchema,
  signInSchema,
  signUpSchema,
} from './schema.ts';
import { enterCode } from './second-factor/enter-code.ts';
import { endHalfway, holdHalfway, openHalfway } from './second-factor/halfway.ts';
import { authServices } from './services.ts';
import { endOtherSessions, endSession } from './sessions.ts';
import { checkPassword } from './sign-in.ts';
import { confirmSignUp, signUp } from './sign-up.ts';
import { leaveSession, noteOwnWrite, renewToken, startSession } from './start-session.ts';
import { openToken, tokenCookieName } from './token.ts';

const say = (form: FormData) => accountSay(formLocale(form));
const anyone = async () => {};
const homeOf = (role: Role, locale: Locale) => (isStaff(role) ? '/admin' : localePath(locale, '/account'));

export const signInAction = action({
  guard: anyone,
  schema: signInSchema,
  say,
  run: async ({ returnTo, locale, ...credentials }, { headers }): Promise<null> => {
    const client = clientOf(headers);
    const user = await checkPassword(authServices(), credentials, client);
    const next = safeReturnPath(returnTo);
    if (user.hasSecondFactor) {
      await holdHalfway({ userId: user.id, epoch: user.sessionEpoch });
      const query = next ? `?${new URLSearchParams({ returnTo: next })}` : '';
      redirect(localePath(locale, `/account/sign-in/code${query}`));
    }
    await startSession(await openUserSession(databases().primary.db, user, client));
    redirect(next ?? homeOf(user.role, locale));
  },
});

export const enterCodeAction = action({
  guard: anyone,
  schema: enterCodeSchema,
  say,
  run: async ({ code, returnTo, locale }, { headers }): Promise<null> => {
    const claims = await enterCode(authServices(), await openHalfway(), code, clientOf(headers));
    await endHalfway();
    await startSession(claims);
    redirect(safeReturnPath(returnTo) ?? homeOf(claims.role, locale));
  },
});

/** The same answer for a mail that has an account and one that has none. */
export const signUpAction = action({
  guard: anyone,
  schema: signUpSchema,
  say,
  run: async (input, { headers }) => {
    await signUp(authServices(), input, clientOf(headers));
    return { email: input.email };
  },
});

export const confirmSignUpAction = action({
  guard: anyone,
  schema: confirmSignUpSchema,
  say,
  run: async (input, { headers }): Promise<null> => {
    await startSession(await confirmSignUp(authServices(), input, clientOf(headers)));
    redirect(localePath(input.locale, '/account'));
  },
});

/** The same answer for a mail that has an account and one that has none. */
export const forgotPasswordAction = action({
  guard: anyone,
  schema: forgotPasswordSchema,
  say,
  run: async (input, { headers }) => {
    await forgotPassword(authServices(), input, clientOf(headers));
    return { email: input.email };
  },
});

export const resetPasswordAction = action({
  guard: anyone,
  schema: resetPasswordSchema,
  say,
  run: async (input, { headers }): Promise<null> => {
    await resetPassword(authServices(), input, clientOf(headers));
    redirect(localePath(input.locale, '/account/sign-in?done=reset'));
  },
});

export const changePasswordAction = action({
  guard: authorizeUser,
  schema: changePasswordSchema,
  say,
  run: async (input, { guarded: user, headers }): Promise<null> => {
    await renewToken(await changePassword(authServices(), user, input, clientOf(headers)));
    return null;
  },
});

export const changeEmailAction = action({
  guard: authorizeUser,
  schema: changeEmailSchema,
  say,
  run: async (input, { guarded: user, headers }) => {
    await askForEmailChange(authServices(), user, input, clientOf(headers));
    return { email: input.email };
  },
});

/** Whoever has the link reads the new mail, and that is all it takes. */
export const confirmEmailAction = action({
  guard: anyone,
  schema: confirmEmailSchema,
  say,
  run: async (input): Promise<{ email: string }> => {
    const email = await confirmEmailChange(databases().primary.db, input);
    await noteOwnWrite();
    return { email };
  },
});

export const endSessionAction = action({
  guard: authorizeUser,
  schema: endSessionSchema,
  say,
  run: async ({ id }, { guarded: user }): Promise<null> => {
    await endSession(databases().primary.db, { userId: user.id, sessionId: id });
    await noteOwnWrite();
    return null;
  },
});

export const endOtherSessionsAction = action({
  guard: authorizeUser,
  schema: endOtherSessionsSchema,
  say,
  run: async (_, { guarded: user }): Promise<null> => {
    const epoch = await databases().primary.db.transaction((tx) =>
      endOtherSessions(tx, { userId: user.id, keep: user.sessionId }),
    );
    await renewToken(epoch);
    return null;
  },
});

/** Ends the session for every copy of its token, and forgets the token here. */
export async function signOutAction(form: FormData): Promise<void> {
  const claims = await openToken((await cookies()).get(tokenCookieName())?.value);
  try {
    if (claims) await endSession(databases().primary.db, { userId: claims.sub, sessionId: claims.sid });
  } catch (error) {
    // The cookie goes all the same; the token it held lives on until it expires.
    log.warn({ err: error, requestId: (await headers()).get('x-request-id') }, 'session not ended');
  }
  await leaveSession();
  redirect(localePath(formLocale(form), '/'));
}
