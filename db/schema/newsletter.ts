import { sql } from 'drizzle-orm';
import { check, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { locale } from './catalog.ts';
import { at, createdAt, id } from './columns.ts';

/** Who wants mail of what is new: kept from when the mailed link was followed. */
export const newsletterSubscribers = pgTable(
  'newsletter_subscribers',
  {
    id: id(),
    email: text().notNull(),
    locale: locale().notNull(),
    /** The words that were agreed to. */
    consent: text().notNull(),
    confirmedAt: at().notNull().defaultNow(),
    /** When they had enough of it. */
    endedAt: at(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('newsletter_subscribers_email').on(sql`lower(${t.email})`),
    check('newsletter_subscribers_email_check', sql`${t.email} LIKE '%_@_%'`),
  ],
);
