import { createTranslator } from 'next-intl';
import words from '#messages/admin.en.json' with { type: 'json' };
import { sayWith } from '../say.ts';

/** The desk is in English; its words are kept apart, so that no shopper's page carries them. */
export const deskWords = createTranslator({ locale: 'en', messages: { desk: words }, namespace: 'desk' });

export const deskSay = sayWith(
  createTranslator({ locale: 'en', messages: { desk: words }, namespace: 'desk.problems' }),
);
