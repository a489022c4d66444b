import { renderScope } from '../cache/scope.ts';
import type { Locale } from '../catalog/types.ts';

export const deskLocaleCookie = 'mc_desk_locale';

/** The language that this browser's user works in; the server reads it off each request. */
export const deskLocale = (): Locale => renderScope()?.deskLocale ?? 'en';

/** From the request's cookies as they were sent. */
export const readDeskLocale = (cookies: string | undefined): Locale =>
  cookies?.split(/;\s*/).includes(`${deskLocaleCookie}=ko`) ? 'ko' : 'en';
