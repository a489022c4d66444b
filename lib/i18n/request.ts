import { getRequestConfig } from 'next-intl/server';
import en from '#messages/en.json' with { type: 'json' };
import ko from '#messages/ko.json' with { type: 'json' };
import { defaultLocale, isLocale } from './locale.ts';

const messages = { en, ko };

export default getRequestConfig(async ({ requestLocale }) => {
  const asked = await requestLocale;
  const locale = asked && isLocale(asked) ? asked : defaultLocale;
  return { locale, messages: messages[locale], timeZone: 'Asia/Seoul' };
});
