import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { at, createdAt } from './columns.ts';

/** What was uploaded, each content once, and how far its renditions are: made by whichever instance is alive. */
export const mediaFiles = pgTable(
  'media_files',
  {
    /** Names the content; the original and its renditions are kept under it. */
    digest: text().primaryKey(),
    mimeType: text().notNull(),
    bytes: integer().notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    /** A tiny data URL shown until the picture is there. */
    placeholder: text().notNull(),
    /** When all renditions were there. */
    readyAt: at(),
    attempts: integer().notNull().default(0),
    /** When it may be tried: while one instance is at it, when that one counts as dead. */
    availableAt: at().notNull().defaultNow(),
    lastError: text(),
    createdAt: createdAt(),
  },
  (t) => [
    check('media_files_digest_check', sql`${t.digest} ~ '^[0-9a-f]{32}$'`),
    check('media_files_size_check', sql`${t.width} > 0 AND ${t.height} > 0`),
    index('media_files_waiting').on(t.availableAt).where(sql`ready_at IS NULL`),
  ],
);
