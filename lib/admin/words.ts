import { createTranslator } from 'next-intl';
import en from '#messages/admin.en.json' with { type: 'json' };
import ko from '#messages/admin.ko.json' with { type: 'json' };
import type { Say } from '../action.ts';
import type { Locale } from '../catalog/types.ts';
import { sayWith } from '../say.ts';
import { deskLocale } from './desk-locale.ts';

type Words = typeof en;

const messages: Record<Locale, Words> = { en, ko };

const translate = (locale: Locale) =>
  createTranslator({ locale, messages: { desk: messages[locale] }, namespace: 'desk' });
const translators = { en: translate('en'), ko: translate('ko') };

const sayOf = (locale: Locale, namespace: 'desk.problems' | 'desk.happenings') =>
  sayWith(createTranslator({ locale, messages: { desk: messages[locale] }, namespace }));
const problems = { en: sayOf('en', 'desk.problems'), ko: sayOf('ko', 'desk.problems') };
const happenings = { en: sayOf('en', 'desk.happenings'), ko: sayOf('ko', 'desk.happenings') };

/** The desk's words, kept apart so that no shopper's page carries them; said in the language of the request. */
export const deskWords: typeof translators.en = new Proxy(translators.en, {
  apply: (_, self, args) => Reflect.apply(translators[deskLocale()], self, args),
  get: (_, member) => Reflect.get(translators[deskLocale()], member),
});

export const deskSay: Say = (code, values) => problems[deskLocale()](code, values);

/** What happened to an order, and the mails about it, by the name that is stored. */
export const deskSayEvent: Say = (kind) => happenings[deskLocale()](kind);

/** For what leaves the desk: a slip is in its reader's language. */
export const deskWordsIn = (locale: Locale) => translators[locale];

/** For parts that run in the browser: they are sent the words they need. */
export const deskMessages = (): Words => messages[deskLocale()];
