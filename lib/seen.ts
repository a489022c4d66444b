import { createHmac, timingSafeEqual } from 'node:crypto';
import { type Lsn, parseLsn } from '#db/lsn.ts';
import { env } from './env.ts';

/** How far a browser has seen the store's data: nobody shall show it less. It changes with each write of theirs. */
export interface Seen {
  /** The newest cart version this browser was shown: a store that answers with less has lost something. */
  cartVersion?: number | undefined;
  /** The newest write of this shopper; reads that must see it wait for no replica behind it. */
  lsn?: Lsn | undefined;
  /** Minor units: what the cart cost as this browser was last shown it. */
  cartSubtotal?: number | undefined;
}

const signature = (text: string, cartId: string | undefined, secret: string): string =>
  createHmac('sha256', `seen:${secret}`)
    .update(`${cartId ?? ''} ${text}`)
    .digest('base64url');

/** As a cookie, `<version>.<position>.<subtotal>.<signature>`: signed for one cart, with the newest secret. */
export function writeSeen({ cartVersion, lsn, cartSubtotal }: Seen, cartId: string | undefined): string {
  const text = `${cartVersion ?? ''}.${lsn ?? ''}.${cartSubtotal ?? ''}`;
  return `${text}.${signature(text, cartId, env().SESSION_SECRET[0] as string)}`;
}

/** Nothing seen, where the cookie is altered, another cart's, or signed with a retired secret. */
export function readSeen(cookie: string | undefined, cartId: string | undefined): Seen {
  const [, text, signed] = cookie?.match(/^(\d{0,15}\.[^.]*\.\d{0,15})\.([\w-]{43})$/) ?? [];
  if (!text || !signed) return {};
  const isOurs = env().SESSION_SECRET.some((secret) =>
    timingSafeEqual(Buffer.from(signature(text, cartId, secret)), Buffer.from(signed)),
  );
  if (!isOurs) return {};
  const [version, lsn = '', subtotal] = text.split('.');
  return {
    ...(version && { cartVersion: Number(version) }),
    ...(parseLsn(lsn) !== null && { lsn }),
    ...(subtotal && { cartSubtotal: Number(subtotal) }),
  };
}
