import { decode, encode } from 'next-auth/jwt';
import { z } from 'zod';
import { env } from '../env.ts';
import { isStaff, roles } from './roles.ts';

const hours = 60 * 60;
const days = 24 * hours;
/** Seconds; a staff session also ends after `staffLifetime`, whatever next-auth extends. */
export const tokenLifetime = 30 * days;
const staffLifetime = 12 * hours;

const claimsSchema = z.object({
  /** The user's id. */
  sub: z.uuid(),
  email: z.string(),
  name: z.string(),
  role: z.enum(roles),
  /** The user's `sessionEpoch` at sign-in. */
  epoch: z.number().int(),
  /** The `user_sessions` row. */
  sid: z.uuid(),
  /** Seconds since 1970. */
  signedInAt: z.number().int(),
});

export type Claims = z.infer<typeof claimsSchema>;

export const isSecureSite = () => env().PUBLIC_URL.startsWith('https:');

/** next-auth's own name, so that its tools and ours read one cookie. */
export const tokenCookieName = () => `${isSecureSite() ? '__Secure-' : ''}next-auth.session-token`;

export const tokenCookieOptions = () => ({
  httpOnly: true,
  sameSite: 'lax' as const,
  path: '/',
  secure: isSecureSite(),
});

export const sealToken = (claims: Claims): Promise<string> =>
  encode({ token: { ...claims }, secret: env().NEXTAUTH_SECRET, maxAge: tokenLifetime });

/** Null for a token that is missing, altered, expired, of another secret, or of a staff session past its hours. */
export async function openToken(token: string | undefined): Promise<Claims | null> {
  if (!token) return null;
  try {
    const claims = parseClaims(await decode({ token, secret: env().NEXTAUTH_SECRET }));
    if (!claims || (isStaff(claims.role) && claims.signedInAt + staffLifetime < Date.now() / 1000))
      return null;
    return claims;
  } catch {
    return null;
  }
}

export function parseClaims(payload: unknown): Claims | null {
  const parsed = claimsSchema.safeParse(payload);
  return parsed.success ? parsed.data : null;
}
