import { createTranslator } from 'use-intl/core';
import en from '#messages/en.json' with { type: 'json' };
import ko from '#messages/ko.json' with { type: 'json' };
import type { Locale } from '../catalog/types.ts';

const messages = { en, ko };

export const mailWords = (locale: Locale) =>
  createTranslator({ locale, messages: messages[locale], namespace: 'mail' });

export type MailWords = ReturnType<typeof mailWords>;
