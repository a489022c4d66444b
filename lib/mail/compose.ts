import type { Database } from '#db/client.ts';
import { localePath } from '../i18n/locale.ts';
import { renderHtml } from './render-html.ts';
import { renderText } from './render-text.ts';
import { templates } from './templates.ts';
import type { Mail, MailContent, MailContext, TemplateName } from './types.ts';
import { mailWords } from './words.ts';

export interface ComposedMail {
  to: string;
  subject: string;
  html: string;
  text: string;
}

const shopName = 'MyClothes';

/** Writes a mail in its reader's language, with what the database says now. */
export async function composeMail(db: Database, mail: Mail, publicUrl: string): Promise<ComposedMail> {
  const { to, locale } = mail;
  const t = mailWords(locale);
  const link = (path: string) => new URL(localePath(locale, path), publicUrl).href;
  const content = await contentOf(mail, { db, locale, t, link });
  return {
    to,
    subject: oneLine(content.subject),
    html: renderHtml(content, locale, shopName),
    text: renderText(content, shopName),
  };
}

function contentOf<T extends TemplateName>(
  { template, data }: Mail<T>,
  context: MailContext,
): MailContent | Promise<MailContent> {
  return templates[template](data, context);
}

/** A header ends where its line does: what people typed may not end it early. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
