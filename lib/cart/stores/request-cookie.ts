import { cookieJar } from '../../cookie-jar.ts';
import { env } from '../../env.ts';
import { type CartCookie, cartCookieName } from './cookie.ts';

/** The cart's cookie of the request that is being answered. */
export function requestCartCookie(lifetimeSeconds: number): CartCookie {
  const attributes = {
    path: '/',
    maxAge: lifetimeSeconds,
    httpOnly: true,
    sameSite: 'lax' as const,
    secure: env().PUBLIC_URL.startsWith('https:'),
  };
  return {
    attributeBytes: longestAttributes(lifetimeSeconds).length,
    async read() {
      return (await cookieJar()).get(cartCookieName);
    },
    async write(value) {
      (await cookieJar()).set(
        cartCookieName,
        value ?? '',
        value === null ? { ...attributes, maxAge: 0 } : attributes,
      );
    },
  };
}

/** `Expires` is sent beside `Max-Age`. */
const longestAttributes = (lifetimeSeconds: number) =>
  `${cartCookieName}=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=${lifetimeSeconds}; Secure; HttpOnly; SameSite=lax`;
