import { sql } from 'drizzle-orm';
import {
  bigint,
  index,
  integer,
  jsonb,
  pgSequence,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { at, createdAt, id, updatedAt } from './columns.ts';
import { users } from './users.ts';

/** What an audit entry is searched by; a query has to write it alike to use the index. */
export const auditText = sql.raw(
  `action || ' ' || entity_label || ' ' || entity_id || ' ' || actor_email || ' ' || coalesce(before::text, '') || ' ' || coalesce(after::text, '')`,
);

export const auditEntries = pgTable(
  'audit_entries',
  {
    id: id(),
    actorId: uuid().references(() => users.id, { onDelete: 'set null' }),
    /** Kept when the user is gone. */
    actorEmail: text().notNull(),
    action: text().notNull(),
    entityType: text().notNull(),
    entityId: text().notNull(),
    /** What people call the thing: an order's number, a title. */
    entityLabel: text().notNull().default(''),
    before: jsonb(),
    after: jsonb(),
    requestId: text(),
    createdAt: createdAt(),
  },
  (t) => [
    index().on(t.entityType, t.entityId, t.createdAt.desc()),
    index().on(t.createdAt.desc()),
    index().on(t.actorId),
    index('audit_entries_text').using('gin', sql`(${auditText}) gin_trgm_ops`),
  ],
);

/** What the desk can set for the whole shop, by name. */
export const settings = pgTable('settings', {
  name: text().primaryKey(),
  value: jsonb().notNull(),
  updatedAt: updatedAt(),
});

/** Filters of a list that somebody of the staff keeps under a name. */
export const deskViews = pgTable(
  'desk_views',
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** The list: `orders`. */
    place: text().notNull(),
    name: text().notNull(),
    /** As it stands in the address, without the question mark. */
    query: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [unique().on(t.userId, t.place, t.name)],
);

/** Work to be done after a commit, written in its transaction and done by whichever instance is alive. */
export const outbox = pgTable(
  'outbox',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    topic: text().notNull(),
    payload: jsonb().notNull(),
    createdAt: createdAt(),
    availableAt: at().notNull().defaultNow(),
    attempts: integer().notNull().default(0),
    lastError: text(),
    processedAt: at(),
  },
  (t) => [
    index('outbox_waiting').on(t.topic, t.availableAt).where(sql`processed_at IS NULL`),
    index('outbox_done').on(t.processedAt).where(sql`processed_at IS NOT NULL`),
    index('outbox_mails_of_order')
      .on(sql`(${t.payload} -> 'data' ->> 'orderId')`)
      .where(sql`topic LIKE 'mail.%'`),
  ],
);

/** The sequence that invalidations are numbered by: of the database, so that losing Redis cannot turn it back. */
export const cacheGeneration = pgSequence('cache_generation');

/** What was answered to a key, so that a repeated request gets the same answer. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    /** Whose key: the cart or user id with the route, so that one shopper cannot read another's answer. */
    scope: text().notNull(),
    key: text().notNull(),
    requestHash: text().notNull(),
    status: smallint(),
    response: jsonb(),
    createdAt: createdAt(),
    expiresAt: at().notNull(),
  },
  (t) => [primaryKey({ columns: [t.scope, t.key] }), index().on(t.expiresAt)],
);
