'use server';

import { createTranslator } from 'next-intl';
import en from '#messages/en.json' with { type: 'json' };
import ko from '#messages/ko.json' with { type: 'json' };
import { action, leading } from '../action.ts';
import { databases } from '../database.ts';
import { localePath } from '../i18n/locale.ts';
import { accountSay, formLocale } from '../say.ts';
import { confirmSubscriptionSchema } from './schema.ts';
import { subscribe } from './subscribe.ts';

const messages = { en, ko };

/** Whoever has the link reads the mail, and that is all it takes. */
export const subscribeAction = leading(
  action({
    guard: async () => {},
    schema: confirmSubscriptionSchema,
    say: (form) => accountSay(formLocale(form)),
    run: async (input) => {
      const { locale } = input;
      const t = createTranslator({ locale, messages: messages[locale], namespace: 'newsletter' });
      await subscribe(databases().primary.db, input, t('consent'));
      return localePath(locale, '/newsletter?done=joined');
    },
  }),
  (form) => localePath(formLocale(form), '/newsletter'),
);
