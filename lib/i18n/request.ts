import { getRequestConfig } from 'next-intl/server';
import cartEn from '#messages/cart.en.json' with { type: 'json' };
import cartKo from '#messages/cart.ko.json' with { type: 'json' };
import en from '#messages/en.json' with { type: 'json' };
import ko from '#messages/ko.json' with { type: 'json' };
import { defaultLocale, isLocale } from './locale.ts';

/** The cart's words are kept apart, as a browser fetches them when it first shows a cart. */
const messages = { en: { ...en, cart: cartEn }, ko: { ...ko, cart: cartKo } };

export default getRequestConfig(async ({ requestLocale }) => {
  const asked = await requestLocale;
  const locale = asked && isLocale(asked) ? asked : defaultLocale;
  return { locale, messages: messages[locale], timeZone: 'Asia/Seoul' };
});
