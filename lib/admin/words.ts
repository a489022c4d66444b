import { createTranslator } from 'next-intl';
import en from '#messages/admin.en.json' with { type: 'json' };
import ko from '#messages/admin.ko.json' with { type: 'json' };
import type { Say } from '../action.ts';
import { sayWith } from '../say.ts';
import { deskLocale } from './desk-locale.ts';

type Words = typeof en;

const messages: Record<'en' | 'ko', Words> = { en, ko };

const translate = (locale: 'en' | 'ko') =>
  createTranslator({ locale, messages: { desk: messages[locale] }, namespace: 'desk' });
const translators = { en: translate('en'), ko: translate('ko') };

const problems = (locale: 'en' | 'ko') =>
  sayWith(createTranslator({ locale, messages: { desk: messages[locale] }, namespace: 'desk.problems' }));
const says = { en: problems('en'), ko: problems('ko') };

/** The desk's words, kept apart so that no shopper's page carries them; said in the language of the request. */
export const deskWords: typeof translators.en = new Proxy(translators.en, {
  apply: (_, self, args) => Reflect.apply(translators[deskLocale()], self, args),
  get: (_, member) => Reflect.get(translators[deskLocale()], member),
});

export const deskSay: Say = (code, values) => says[deskLocale()](code, values);

/** For parts that run in the browser: they are sent the words they need. */
export const deskMessages = (): Words => messages[deskLocale()];
