import { createTranslator } from 'next-intl';
import en from '#messages/en.json' with { type: 'json' };
import ko from '#messages/ko.json' with { type: 'json' };
import type { Say } from './action.ts';
import type { Locale } from './catalog/types.ts';

const messages = { en, ko };

/** A translator asked for keys that only the running program knows. */
interface LooseTranslator {
  (key: string, values?: Record<string, string | number>): string;
  has(key: string): boolean;
}

/** Says the code of a problem by its words; one without words as `internal`. */
export function sayWith(translator: unknown): Say {
  const t = translator as LooseTranslator;
  return (code, values) => (t.has(code) ? t(code, values) : t('internal', { requestId: '–', ...values }));
}

export const accountSay = (locale: Locale): Say =>
  sayWith(createTranslator({ locale, messages: messages[locale], namespace: 'account.problems' }));

/** The language of the page that a form stood on, from its `locale` field. */
export const formLocale = (form: FormData): Locale => (form.get('locale') === 'ko' ? 'ko' : 'en');
