import { sql } from 'drizzle-orm';
import { check, jsonb, pgTable, smallint, text } from 'drizzle-orm/pg-core';
import { publishStatus } from './catalog.ts';
import { at, createdAt, id, updatedAt } from './columns.ts';

/** A marketer's page. */
export const pages = pgTable(
  'pages',
  {
    id: id(),
    handle: text().notNull().unique(),
    status: publishStatus().notNull().default('draft'),
    /** Its fields but the status: `{"title.en": …, blocks: […]}`. */
    content: jsonb().notNull().default({}),
    publishedAt: at(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    check('pages_handle_check', sql`${t.handle} ~ '^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*$'`),
  ],
);

/** Navigation and footer, by handle (`main`, `footer`). */
export const menus = pgTable('menus', {
  handle: text().primaryKey(),
  items: jsonb().notNull(),
  updatedAt: updatedAt(),
});

export const redirects = pgTable(
  'redirects',
  {
    id: id(),
    fromPath: text().notNull().unique(),
    toPath: text().notNull(),
    status: smallint().notNull().default(308),
    createdAt: createdAt(),
  },
  (t) => [
    check('redirects_status_check', sql`${t.status} IN (301, 302, 307, 308)`),
    check('redirects_loop_check', sql`${t.fromPath} <> ${t.toPath}`),
  ],
);
