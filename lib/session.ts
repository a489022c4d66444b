import 'server-only';
import { getIronSession, type SessionOptions } from 'iron-session';
import { cookies } from 'next/headers';
import { cache } from 'react';
import { z } from 'zod';
import { type Lsn, laterLsn, parseLsn } from '#db/lsn.ts';
import { env } from './env.ts';

const days = 24 * 60 * 60;
/** A cart is kept for 90 idle days, and so is the cookie that leads to it. */
export const sessionLifetimeSeconds = 90 * days;

const sessionSchema = z.object({
  /** The cart this browser holds; also what proves a guest to be the owner of an order. */
  cartId: z.string().optional(),
  /** The newest cart version this browser was shown: a store that answers with less has lost something. */
  cartVersion: z.number().int().min(0).optional(),
  /** The newest write of this shopper; reads that must see it wait for no replica behind it. */
  lsn: z
    .string()
    .refine((text) => parseLsn(text) !== null)
    .optional(),
});

export type SessionData = z.infer<typeof sessionSchema>;

/** Newest first in the environment; iron-session seals with the highest key and opens with any. */
export const sealingPasswords = (): Record<string, string> =>
  Object.fromEntries(env().SESSION_SECRET.map((secret, index, all) => [all.length - index, secret]));

const options = (): SessionOptions => ({
  cookieName: 'mc_session',
  password: sealingPasswords(),
  ttl: sessionLifetimeSeconds,
  cookieOptions: {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: env().PUBLIC_URL.startsWith('https:'),
  },
});

/** The sealed session of this request; empty where the cookie is missing, altered or sealed with a retired secret. */
export const getSession = cache(async (): Promise<SessionData> => {
  const session = await getIronSession<SessionData>(await cookies(), options());
  const parsed = sessionSchema.safeParse({ ...session });
  return parsed.success ? parsed.data : {};
});

/** Seals the changed members into the cookie. Only in a route handler or an action: a page cannot set cookies. */
export async function updateSession(change: Partial<SessionData>): Promise<void> {
  const session = await getIronSession<SessionData>(await cookies(), options());
  const lsn: Lsn | undefined = laterLsn(session.lsn, change.lsn);
  Object.assign(session, change, lsn && { lsn });
  await session.save();
}

const cartCountCookie = 'mc_cart_count';

/** The number in the page's corner: readable by its script, so that the page itself can be the same for everyone. */
export async function setCartCount(count: number): Promise<void> {
  (await cookies()).set(cartCountCookie, String(count), {
    maxAge: sessionLifetimeSeconds,
    sameSite: 'lax',
    path: '/',
    secure: env().PUBLIC_URL.startsWith('https:'),
  });
}
