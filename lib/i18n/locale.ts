import { type Locale, locales } from '#lib/catalog/types.ts';

/** Has no prefix in an address. */
export const defaultLocale: Locale = 'en';

export const isLocale = (text: string): text is Locale => (locales as readonly string[]).includes(text);

/** `/cart` as it is reached in this language: `/cart`, `/ko/cart`. */
export function localePath(locale: Locale, path: string): string {
  if (locale === defaultLocale) return path;
  return path === '/' ? `/${locale}` : `/${locale}${path}`;
}

/** The path without its language, whether it is the address or the route behind it (`/en/cart`, `/cart`). */
export function withoutLocale(pathname: string): string {
  const [, first = '', ...rest] = pathname.split('/');
  return isLocale(first) ? `/${rest.join('/')}` : pathname;
}
