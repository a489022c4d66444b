import { sql } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { documents, documentVersions } from '#db/schema/index.ts';
import { changedFields, type Fields } from './document.ts';
import { type Kind, kindNames, kinds } from './kinds/registry.ts';
import { markEdited } from './mark-edited.ts';

export interface DocumentKey {
  kind: Kind;
  id: string;
}

export interface OpenDocument extends DocumentKey {
  /** The newest version's number. */
  version: number;
  fields: Fields;
}

export const keyOf = ({ kind, id }: DocumentKey): string => `${kind} ${id}`;

/** In the order in which everyone locks. */
export const inLockOrder = <T extends DocumentKey>(keys: readonly T[]): T[] =>
  keys.toSorted(
    (a, b) =>
      kindNames.indexOf(a.kind) - kindNames.indexOf(b.kind) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );

/**
 * Locks documents until the end of the transaction and reads them, by key; those that do not exist are left out. What
 * was written past the desk since the newest version (seeded, imported) becomes a version of its own, so that the
 * history has no gap and nobody is taken for its author.
 */
export async function openDocuments(
  tx: Transaction,
  keys: readonly DocumentKey[],
): Promise<Map<string, OpenDocument>> {
  const open = new Map<string, OpenDocument>();
  for (const kind of kindNames) {
    const ids = inLockOrder(keys.filter((key) => key.kind === kind)).map(({ id }) => id);
    if (ids.length === 0) continue;
    // Nothing is kept of what does not exist: a document's row is made once the thing itself is found.
    const existing = await kinds[kind].read(tx, ids);
    const versions = await lock(
      tx,
      kind,
      ids.filter((id) => existing.has(id)),
    );
    const stored = await kinds[kind].read(tx, ids);
    const recorded = await newestVersions(tx, kind, ids);
    const found: OpenDocument[] = [];
    for (const [id, fields] of stored) {
      const document = { kind, id, version: versions.get(id) ?? 0, fields };
      open.set(keyOf(document), document);
      const before = recorded.get(id);
      const past = before && changedFields(before, fields);
      if (past?.length === 0) continue;
      found.push(document);
      await markEdited(tx, document, past ?? []);
    }
    await recordVersions(tx, found, { cause: 'found' });
  }
  return open;
}

async function lock(tx: Transaction, kind: Kind, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .insert(documents)
    .values(ids.map((documentId) => ({ kind, documentId })))
    .onConflictDoUpdate({
      target: [documents.kind, documents.documentId],
      set: { version: sql`${documents.version}` },
    })
    .returning({ id: documents.documentId, version: documents.version });
  return new Map(rows.map(({ id, version }) => [id, version]));
}

async function newestVersions(
  tx: Transaction,
  kind: Kind,
  ids: readonly string[],
): Promise<Map<string, Fields>> {
  const rows = await tx.execute<{ id: string; fields: Fields }>(sql`
    SELECT d.document_id AS id, v.fields FROM documents d
    JOIN document_versions v ON v.kind = d.kind AND v.document_id = d.document_id AND v.version = d.version
    WHERE d.kind = ${kind}
      AND d.document_id IN (SELECT jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`);
  return new Map(rows.map(({ id, fields }) => [id, fields]));
}

/** Appends what the documents are now; the number of each grows by one. */
export async function recordVersions(
  tx: Transaction,
  open: readonly OpenDocument[],
  about: Pick<typeof documentVersions.$inferInsert, 'cause' | 'campaignId' | 'authorId' | 'authorEmail'>,
): Promise<void> {
  if (open.length === 0) return;
  for (const document of open) document.version += 1;
  await tx
    .insert(documentVersions)
    .values(
      open.map(({ kind, id, version, fields }) => ({ kind, documentId: id, version, fields, ...about })),
    );
  const rows = open.map(({ kind, id, version }) => ({ kind, id, version }));
  await tx.execute(sql`
    UPDATE documents d SET version = r.version
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (kind document_kind, id text, version int)
    WHERE d.kind = r.kind AND d.document_id = r.id`);
}
