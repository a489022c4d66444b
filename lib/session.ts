import 'server-only';
import { sealData, unsealData } from 'iron-session';
import { LRUCache } from 'lru-cache';
import { cookies } from 'next/headers';
import { cache } from 'react';
import { z } from 'zod';
import { type Lsn, laterLsn, parseLsn } from '#db/lsn.ts';
import { env } from './env.ts';
import { processWide } from './process-wide.ts';
import { sealingPasswords } from './sealing-passwords.ts';

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

const sealing = () => ({ password: sealingPasswords(), ttl: sessionLifetimeSeconds });

const cookieAttributes = () => ({
  path: '/',
  sameSite: 'lax' as const,
  secure: env().PUBLIC_URL.startsWith('https:'),
  maxAge: sessionLifetimeSeconds,
});

const sessionCookie = 'mc_session';

/** Opening a seal costs a quarter of a millisecond, and one seal comes with many requests. */
const opened = processWide(
  'opened-sessions',
  () => new LRUCache<string, Readonly<SessionData>>({ max: 20_000, ttl: 10 * 60 * 1000 }),
);

async function openSession(): Promise<Readonly<SessionData>> {
  const sealed = (await cookies()).get(sessionCookie)?.value;
  if (!sealed) return {};
  const known = opened.get(sealed);
  if (known) return known;
  const parsed = sessionSchema.safeParse(await unsealData(sealed, sealing()));
  if (!parsed.success || Object.keys(parsed.data).length === 0) return {};
  opened.set(sealed, parsed.data);
  return parsed.data;
}

/** The sealed session of this request; empty where the cookie is missing, altered or sealed with a retired secret. */
export const getSession = cache(openSession);

/** Seals the changed members into the cookie. Only in a route handler or an action: a page cannot set cookies. */
export async function updateSession(change: Partial<SessionData>): Promise<void> {
  const before = await openSession();
  const lsn: Lsn | undefined = laterLsn(before.lsn, change.lsn);
  const session: SessionData = { ...before, ...change, ...(lsn && { lsn }) };
  const sealed = await sealData(session, sealing());
  opened.set(sealed, session);
  (await cookies()).set(sessionCookie, sealed, { ...cookieAttributes(), httpOnly: true });
}

const cartCountCookie = 'mc_cart_count';

/** The number in the page's corner: readable by its script, so that the page itself can be the same for everyone. */
export async function setCartCount(count: number): Promise<void> {
  (await cookies()).set(cartCountCookie, String(count), cookieAttributes());
}
