import 'server-only';
import { sealData, unsealData } from 'iron-session';
import { LRUCache } from 'lru-cache';
import { cache } from 'react';
import { z } from 'zod';
import { type Lsn, laterLsn } from '#db/lsn.ts';
import { type CookieJar, cookieJar } from './cookie-jar.ts';
import { env } from './env.ts';
import { processWide } from './process-wide.ts';
import { sealingPasswords } from './sealing-passwords.ts';
import { readSeen, type Seen, writeSeen } from './seen.ts';

const dayMs = 24 * 60 * 60 * 1000;
/** A cart is kept for 90 idle days, and so is the cookie that leads to it, which is renewed up to a day late. */
const sessionLifetimeSeconds = (91 * dayMs) / 1000;

/** What rarely changes: sealing costs more than all else of a change of the cart. */
const sealedSchema = z.object({
  /** The cart this browser holds; also what proves a guest to be the owner of an order. */
  cartId: z.string().optional(),
  /** The user whose cart it is; without one it is a guest's. */
  cartOwner: z.string().optional(),
  /** The cart from before signing in: its orders stay this browser's. */
  guestCartId: z.string().optional(),
  /** What a guest keeps for later. */
  wishlistId: z.string().optional(),
  /** Numbers of orders that were looked up by number and mail. */
  foundOrders: z.array(z.string()).max(10).optional(),
});

type Sealed = z.infer<typeof sealedSchema>;
export type SessionData = Sealed & Seen;

const sealedMembers = Object.keys(sealedSchema.shape) as (keyof Sealed)[];

const sealing = () => ({ password: sealingPasswords(), ttl: sessionLifetimeSeconds });

const cookieAttributes = () => ({
  path: '/',
  sameSite: 'lax' as const,
  secure: env().PUBLIC_URL.startsWith('https:'),
  maxAge: sessionLifetimeSeconds,
});

const sessionCookie = 'mc_session';
const seenCookie = 'mc_seen';
const cartCountCookie = 'mc_cart_count';
const wishCountCookie = 'mc_wish_count';

interface Opened extends Sealed {
  /** Since the epoch: a seal is renewed on each day that it is used, so that only idle days end it. */
  sealedOnDay: number;
}

const openedSchema = sealedSchema.extend({ sealedOnDay: z.number() });
const today = () => Math.floor(Date.now() / dayMs);

/** Opening a seal costs a quarter of a millisecond, and one seal comes with many requests. */
const opened = processWide(
  'opened-sessions',
  () => new LRUCache<string, Readonly<Opened>>({ max: 20_000, ttl: 10 * 60 * 1000 }),
);

async function openSeal(seal: string | undefined): Promise<Readonly<Opened> | null> {
  if (!seal) return null;
  const known = opened.get(seal);
  if (known) return known;
  const parsed = openedSchema.safeParse(await unsealData(seal, sealing()));
  if (!parsed.success) return null;
  opened.set(seal, parsed.data);
  return parsed.data;
}

interface OpenedSession {
  session: Readonly<SessionData>;
  sealedOnDay: number | undefined;
}

/** What a jar's cookies say as long as they stay as they are: a request opens and checks them once. */
const openedOf = processWide('opened-jars', () => new WeakMap<CookieJar, OpenedSession>());

async function openSession(jar: CookieJar): Promise<OpenedSession> {
  const known = openedOf.get(jar);
  if (known) return known;
  const seal = await openSeal(jar.get(sessionCookie));
  const { sealedOnDay, ...sealed } = seal ?? { sealedOnDay: undefined };
  const session = { ...sealed, ...readSeen(jar.get(seenCookie), seal?.cartId) };
  openedOf.set(jar, { session, sealedOnDay });
  return { session, sealedOnDay };
}

/**
 * The session of this request; what was altered, or sealed or signed with a retired secret, is as if it were missing.
 */
export const getSession = cache(
  async (): Promise<Readonly<SessionData>> => (await openSession(await cookieJar())).session,
);

/** Brings the changed members into the cookies. Only in a route handler or an action: a page cannot set cookies. */
export async function updateSession(change: Partial<SessionData>): Promise<void> {
  const jar = await cookieJar();
  const { session: before, sealedOnDay } = await openSession(jar);
  const lsn: Lsn | undefined = laterLsn(before.lsn, change.lsn);
  const session: SessionData = { ...before, ...change, ...(lsn && { lsn }) };
  const attributes = { ...cookieAttributes(), httpOnly: true };
  const isSealed = sealedMembers.every((member) => session[member] === before[member]);
  const isStale = sealedOnDay !== undefined && sealedOnDay !== today();
  const isKept = isSealed && !isStale;
  if (!isKept) jar.set(sessionCookie, await sealSession(session), attributes);
  openedOf.set(jar, { session, sealedOnDay: isKept ? sealedOnDay : today() });
  jar.set(seenCookie, () => writeSeen(session, session.cartId), attributes);
}

async function sealSession(session: SessionData): Promise<string> {
  const content: Opened = { ...sealedSchema.parse(session), sealedOnDay: today() };
  const sealed = await sealData(content, sealing());
  opened.set(sealed, content);
  return sealed;
}

/** At sign-out: nothing in this browser leads to the cart or its orders any more. */
export async function forgetSession(): Promise<void> {
  const jar = await cookieJar();
  openedOf.delete(jar);
  const gone = { ...cookieAttributes(), maxAge: 0 };
  for (const name of [sessionCookie, seenCookie, cartCountCookie, wishCountCookie]) jar.set(name, '', gone);
}

/** The number in the page's corner: readable by its script, so that the page itself can be the same for everyone. */
export async function setCartCount(count: number): Promise<void> {
  (await cookieJar()).set(cartCountCookie, String(count), cookieAttributes());
}

/** The same for what is kept for later: pages whose shopper keeps nothing need not ask what it is. */
export async function setWishCount(count: number): Promise<void> {
  (await cookieJar()).set(wishCountCookie, String(count), cookieAttributes());
}
