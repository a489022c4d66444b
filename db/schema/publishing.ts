import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { at, createdAt, id, updatedAt } from './columns.ts';
import { users } from './users.ts';

export const documentKind = pgEnum('document_kind', [
  'product',
  'collection',
  'page',
  'navigation',
  'promotion',
]);
/** Why a version is there; `found` was written past the desk: seeded, imported. */
export const versionCause = pgEnum('version_cause', [
  'found',
  'edit',
  'restore',
  'campaign_start',
  'campaign_end',
  'campaign_rollback',
]);
export const campaignState = pgEnum('campaign_state', [
  'draft',
  'scheduled',
  'live',
  'ended',
  'rolled_back',
  'failed',
]);

/** What is edited and published as a whole; its row is the lock under which it is published. */
export const documents = pgTable(
  'documents',
  {
    kind: documentKind().notNull(),
    /** The row's key in the kind's own table. */
    documentId: text().notNull(),
    version: integer().notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.kind, t.documentId] })],
);

const author = () => uuid().references(() => users.id, { onDelete: 'set null' });

export const documentVersions = pgTable(
  'document_versions',
  {
    kind: documentKind().notNull(),
    documentId: text().notNull(),
    version: integer().notNull(),
    /** All of it: `{field: value}`. */
    fields: jsonb().notNull(),
    cause: versionCause().notNull(),
    campaignId: uuid().references(() => campaigns.id, { onDelete: 'set null' }),
    authorId: author(),
    /** Kept when the user is gone; empty where nobody asked for it. */
    authorEmail: text().notNull().default(''),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.kind, t.documentId, t.version] }),
    foreignKey({
      columns: [t.kind, t.documentId],
      foreignColumns: [documents.kind, documents.documentId],
    }).onDelete('cascade'),
    index().on(t.campaignId),
    index().on(t.authorId),
  ],
);

/** What is not public yet: the fields that differ, beside what they were when they were edited. */
export const drafts = pgTable(
  'drafts',
  {
    kind: documentKind().notNull(),
    documentId: text().notNull(),
    base: jsonb().notNull(),
    fields: jsonb().notNull(),
    authorId: author(),
    authorEmail: text().notNull(),
    updatedAt: updatedAt(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.documentId] }), index().on(t.authorId)],
);

/** A named set of changes that goes live and ends as one. */
export const campaigns = pgTable(
  'campaigns',
  {
    id: id(),
    title: text().notNull(),
    state: campaignState().notNull().default('draft'),
    /** Null for one that is started by hand. */
    startsAt: at(),
    /** Null for one that stays until it is ended by hand. */
    endsAt: at(),
    startedAt: at(),
    endedAt: at(),
    /** Why it could not start at its time, or what its end has left as others edited it. */
    problem: jsonb(),
    authorId: author(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    index('campaigns_due_to_start').on(t.startsAt).where(sql`state = 'scheduled'`),
    index('campaigns_due_to_end').on(t.endsAt).where(sql`state = 'live'`),
    index().on(t.authorId),
    check('campaigns_times_check', sql`${t.endsAt} > ${t.startsAt}`),
    check('campaigns_scheduled_check', sql`${t.state} <> 'scheduled' OR ${t.startsAt} IS NOT NULL`),
    check('campaigns_live_check', sql`${t.state} <> 'live' OR ${t.startedAt} IS NOT NULL`),
  ],
);

/** What a campaign does to one document. */
export const campaignChanges = pgTable(
  'campaign_changes',
  {
    campaignId: uuid()
      .notNull()
      .references(() => campaigns.id, { onDelete: 'cascade' }),
    kind: documentKind().notNull(),
    documentId: text().notNull(),
    /** What the fields were when they were chosen. */
    base: jsonb().notNull(),
    fields: jsonb().notNull(),
    /** While it is live: what it puts back at its end. */
    before: jsonb(),
    /** Fields that somebody edited while it was live, and that its end leaves as they are. */
    edited: text().array().notNull().default(sql`'{}'`),
  },
  (t) => [
    primaryKey({ columns: [t.campaignId, t.kind, t.documentId] }),
    index('campaign_changes_of_document').on(t.kind, t.documentId),
  ],
);

/** Follows one publish to every layer that serves it. */
export const publishReceipts = pgTable(
  'publish_receipts',
  {
    id: id(),
    /** The row of the outbox that tells the caches; they have been told once it is processed. */
    outboxId: bigint({ mode: 'number' }).notNull(),
    /** One of the tags it made stale, and a page that shows it; null where no page does. */
    tag: text(),
    path: text(),
    /** The primary's position after the commit, by whoever looked first. */
    lsn: text(),
    createdAt: createdAt(),
  },
  (t) => [index().on(t.createdAt)],
);

/** That one layer serves what was published. */
export const receiptLayers = pgTable(
  'receipt_layers',
  {
    receiptId: uuid()
      .notNull()
      .references(() => publishReceipts.id, { onDelete: 'cascade' }),
    /** `primary`, `redis`, `edge`, the name of a replica, or `instance` with the name of one. */
    layer: text().notNull(),
    /** By the clock of the primary: how long after the publish it was seen to serve it, at the latest. */
    afterMs: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.receiptId, t.layer] })],
);
