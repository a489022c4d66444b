import { headers } from 'next/headers';
import type { Account, NextAuthOptions, Profile, User } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { databases } from '../database.ts';
import { env } from '../env.ts';
import { Problem } from '../errors.ts';
import { log } from '../log.ts';
import { forgetSession } from '../session.ts';
import { clientOf } from './open-session.ts';
import { signInWithProvider } from './provider-sign-in.ts';
import { oauthProviders } from './providers.ts';
import { credentialsSchema } from './schema.ts';
import { authServices } from './services.ts';
import { signIn } from './sign-in.ts';
import { bringGuestThings } from './start-session.ts';
import { type Claims, isSecureSite, parseClaims, tokenLifetime } from './token.ts';

/** What `authorize` hands to the `jwt` callback. */
interface SignedInUser extends User {
  claims: Claims;
}

async function authorize(credentials: unknown, headers: Headers): Promise<SignedInUser | null> {
  const parsed = credentialsSchema.safeParse(credentials);
  if (!parsed.success) return null;
  try {
    const claims = await signIn(authServices(), parsed.data, clientOf(headers));
    return { id: claims.sub, email: claims.email, name: claims.name, claims };
  } catch (error) {
    // next-auth puts the message of an error into the address: only a code may be in it.
    if (error instanceof Problem) throw new Error(error.code);
    log.error({ err: error }, 'sign-in failed');
    throw new Error('unavailable');
  }
}

/** Lets in whom a provider has sent back, or names the page that says why not. */
async function enterFromProvider(
  user: SignedInUser,
  { provider, providerAccountId }: Account,
  profile: Profile | undefined,
): Promise<boolean | string> {
  const isEmailVerified = (profile as { email_verified?: boolean } | undefined)?.email_verified === true;
  const found = {
    provider,
    providerAccountId,
    email: user.email ?? null,
    isEmailVerified,
    name: user.name ?? '',
  };
  try {
    // next-auth hands the same object on to the `jwt` callback.
    user.claims = await signInWithProvider(databases().primary.db, found, clientOf(await headers()));
    return true;
  } catch (error) {
    if (!(error instanceof Problem)) log.error({ err: error, provider }, 'sign-in with a provider failed');
    const code = error instanceof Problem ? error.code : 'provider_failed';
    return `/account/sign-in?error=${code}`;
  }
}

export function authOptions(): NextAuthOptions {
  // next-auth knows its public origin from this variable alone.
  process.env.NEXTAUTH_URL ??= env().PUBLIC_URL;
  return {
    secret: env().NEXTAUTH_SECRET,
    useSecureCookies: isSecureSite(),
    session: { strategy: 'jwt', maxAge: tokenLifetime },
    pages: { signIn: '/account/sign-in', error: '/account/sign-in', signOut: '/account' },
    providers: [
      CredentialsProvider({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        authorize: (credentials, request) =>
          authorize(credentials, new Headers(request.headers as Record<string, string>)),
      }),
      ...oauthProviders(),
    ],
    callbacks: {
      signIn: ({ user, account, profile }) =>
        account?.type === 'oauth' ? enterFromProvider(user as SignedInUser, account, profile) : true,
      jwt: ({ token, user }) => ({ ...token, ...(user as SignedInUser | undefined)?.claims }),
      session: ({ session, token }) => {
        const claims = parseClaims(token);
        return claims
          ? {
              ...session,
              user: { id: claims.sub, email: claims.email, name: claims.name, role: claims.role },
            }
          : { expires: session.expires };
      },
    },
    // The store's own forms do the same.
    events: { signIn: ({ user }) => bringGuestThings((user as SignedInUser).claims), signOut: forgetSession },
    logger: {
      error: (code, metadata) =>
        log.warn({ code, err: 'error' in metadata ? metadata.error : metadata }, 'next-auth'),
      warn: () => {},
      debug: () => {},
    },
  };
}
