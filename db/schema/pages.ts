import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, smallint, text, unique, uuid } from 'drizzle-orm/pg-core';
import { publishStatus } from './catalog.ts';
import { at, createdAt, id, updatedAt } from './columns.ts';
import { users } from './users.ts';

/** Snapshots of products, collections and pages, for difference and restore. */
export const versions = pgTable(
  'versions',
  {
    id: id(),
    entityType: text().notNull(),
    entityId: uuid().notNull(),
    version: integer().notNull(),
    snapshot: jsonb().notNull(),
    authorId: uuid().references(() => users.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
  },
  (t) => [unique().on(t.entityType, t.entityId, t.version), index().on(t.authorId)],
);

/** A marketer's page; its blocks live in `page_versions`, the public ones being `published_version`'s. */
export const pages = pgTable(
  'pages',
  {
    id: id(),
    handle: text().notNull().unique(),
    status: publishStatus().notNull().default('draft'),
    publishedVersion: integer(),
    publishedAt: at(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    check('pages_handle_check', sql`${t.handle} ~ '^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*$'`),
    check('pages_published_check', sql`${t.status} <> 'active' OR ${t.publishedVersion} IS NOT NULL`),
  ],
);

export const pageVersions = pgTable(
  'page_versions',
  {
    id: id(),
    pageId: uuid()
      .notNull()
      .references(() => pages.id, { onDelete: 'cascade' }),
    version: integer().notNull(),
    /** `{en: {title, blocks, seo}, ko: {…}}`. */
    content: jsonb().notNull(),
    authorId: uuid().references(() => users.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
  },
  (t) => [unique().on(t.pageId, t.version), index().on(t.authorId)],
);

/** Navigation and footer, by handle (`main`, `footer`). */
export const menus = pgTable('menus', {
  handle: text().primaryKey(),
  items: jsonb().notNull(),
  version: integer().notNull().default(1),
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
