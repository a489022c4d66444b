import { and, eq } from 'drizzle-orm';
import type { Database, Transaction } from '#db/client.ts';
import { drafts } from '#db/schema/index.ts';
import { type Actor, recordAudit } from '../audit.ts';
import { Problem } from '../errors.ts';
import { transact } from '../transact.ts';
import {
  type Clash,
  changedFields,
  type Fields,
  merge,
  pick,
  rebased,
  type UnpublishedChange,
} from './document.ts';
import { kinds } from './kinds/registry.ts';
import { type DocumentKey, keyOf, type OpenDocument, openDocuments } from './open-documents.ts';
import { type Published, publish } from './publish.ts';

export interface Draft extends UnpublishedChange {
  authorEmail: string;
  updatedAt: Date;
}

/** An editor's work: what it was shown, and what it became. Of both, only what differs was meant. */
export interface Edit {
  seen: Fields;
  fields: Fields;
}

const ofDocument = ({ kind, id }: DocumentKey) => and(eq(drafts.kind, kind), eq(drafts.documentId, id));

export async function getDraft(db: Database | Transaction, key: DocumentKey): Promise<Draft | null> {
  const [row] = await db.select().from(drafts).where(ofDocument(key));
  return row
    ? {
        base: row.base as Fields,
        fields: row.fields as Fields,
        authorEmail: row.authorEmail,
        updatedAt: row.updatedAt,
      }
    : null;
}

/** A document with what is drafted of it: what an editor is shown. */
export const withDraft = (published: Fields, draft: UnpublishedChange | null): Fields => ({
  ...published,
  ...(draft && pick(draft.fields, Object.keys(published))),
});

/**
 * Keeps an edit unpublished, beside what others drafted of the document.
 * @throws Problem 404; 409 `edit_conflict` with the clashes where somebody else changed the same fields meanwhile
 */
export async function saveDraft(
  db: Database,
  key: DocumentKey,
  edit: Edit,
  actor: Actor,
): Promise<{ changed: boolean }> {
  return transact(db, async (tx) => {
    const document = await openDocument(tx, key);
    const draft = await getDraft(tx, key);
    const before = withDraft(document.fields, draft);
    const merged = mergeEdit(before, edit);
    const after = kinds[key.kind].clean({ ...before, ...merged }, Object.keys(merged));
    const changed = changedFields(before, after).length > 0;
    const change = rebased(document.fields, after, draft?.base, Object.keys(merged));
    if (changed) {
      await keepDraft(tx, document, change, actor);
      // An editor keeps its draft while one types: once for each who works on it is enough.
      if (draft?.authorEmail !== actor.email) {
        await record(
          tx,
          key,
          'draft',
          actor,
          pick(before, Object.keys(merged)),
          pick(after, Object.keys(merged)),
        );
      }
    }
    return { changed };
  });
}

/** What was drafted of the document, and an edit of it, become public together. */
export async function publishDraft(
  tx: Transaction,
  key: DocumentKey,
  edit: Edit,
  actor: Actor,
): Promise<Published> {
  const document = await openDocument(tx, key);
  const draft = await getDraft(tx, key);
  const before = withDraft(document.fields, draft);
  const fields = { ...before, ...mergeEdit(before, edit) };
  const published = await publish(tx, [{ ...key, fields }], { actor, cause: 'edit' });
  await tx.delete(drafts).where(ofDocument(key));
  return published;
}

/** For whoever takes over what was drafted, in the same transaction. */
export async function takeDraft(tx: Transaction, key: DocumentKey): Promise<Draft | null> {
  const draft = await getDraft(tx, key);
  if (draft) await tx.delete(drafts).where(ofDocument(key));
  return draft;
}

/** What is public stays as it is. */
export async function discardDraft(db: Database, key: DocumentKey, actor: Actor): Promise<void> {
  await db.transaction(async (tx) => {
    const [draft] = await tx.delete(drafts).where(ofDocument(key)).returning();
    if (draft) await record(tx, key, 'discard', actor, draft.fields as Fields, {});
  });
}

async function openDocument(tx: Transaction, key: DocumentKey): Promise<OpenDocument> {
  const document = (await openDocuments(tx, [key])).get(keyOf(key));
  if (!document) throw new Problem(404, 'not_found');
  return document;
}

/** @throws Problem 409 `edit_conflict` */
export function mergeEdit(theirs: Fields, { seen, fields }: Edit): Fields {
  const { fields: merged, clashes } = merge(seen, theirs, { ...seen, ...fields });
  if (clashes.length > 0) throw editConflict(clashes);
  return merged;
}

export const editConflict = (clashes: readonly Clash[]): Problem =>
  new Problem(409, 'edit_conflict', {
    errors: clashes.map(({ field }) => ({ path: field, message: 'edit_clash' })),
    extra: { clashes },
  });

async function keepDraft(
  tx: Transaction,
  { kind, id: documentId }: OpenDocument,
  change: UnpublishedChange,
  actor: Actor,
): Promise<void> {
  if (Object.keys(change.fields).length === 0) {
    await tx.delete(drafts).where(ofDocument({ kind, id: documentId }));
    return;
  }
  const row = { ...change, authorId: actor.id, authorEmail: actor.email, updatedAt: new Date() };
  await tx
    .insert(drafts)
    .values({ kind, documentId, ...row })
    .onConflictDoUpdate({ target: [drafts.kind, drafts.documentId], set: row });
}

const record = (
  tx: Transaction,
  { kind, id }: DocumentKey,
  what: string,
  actor: Actor,
  before: Fields,
  after: Fields,
) =>
  recordAudit(tx, actor, {
    action: `${kind}.${what}`,
    entity: { type: kind, id, label: kinds[kind].title({ ...before, ...after }) },
    before,
    after,
  });
