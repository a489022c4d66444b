import type { Transaction } from '#db/client.ts';
import type { versionCause } from '#db/schema/index.ts';
import { recordAudits } from '../audit.ts';
import { invalidateTags } from '../cache/invalidate.ts';
import { Problem } from '../errors.ts';
import type { Publisher } from './actor.ts';
import { changedFields, type Fields, pick } from './document.ts';
import type { FieldProblem } from './kinds/kind.ts';
import { type Kind, kinds } from './kinds/registry.ts';
import { markEdited } from './mark-edited.ts';
import { inLockOrder, keyOf, type OpenDocument, openDocuments, recordVersions } from './open-documents.ts';
import { openReceipt } from './receipts/open-receipt.ts';

export interface Change {
  kind: Kind;
  id: string;
  fields: Fields;
}

export interface Publication {
  actor: Publisher;
  cause: Exclude<(typeof versionCause.enumValues)[number], 'found'>;
  /** The campaign that does it; without one it is somebody's edit, which campaigns then leave alone. */
  campaignId?: string;
}

export interface Published {
  /** Documents as they are now, by key; those that did not change bear their old version. */
  documents: Map<string, OpenDocument>;
  /** Null when nothing changed. */
  receiptId: string | null;
}

/** One document's reasons, for a Problem over several. */
export interface DocumentProblem {
  kind: Kind;
  id: string;
  title: string;
  errors: FieldProblem[];
}

/**
 * Publishes changes of documents together, in the caller's transaction on the primary: fields, versions, audit entries,
 * whatever is made from them, and what becomes stale. Of what does not change there is no trace.
 *
 * @throws Problem 404 `not_found`; 422 `unpublishable` with each document's fields that may not be so
 */
export async function publish(
  tx: Transaction,
  changes: readonly Change[],
  publication: Publication,
): Promise<Published> {
  const open = await openDocuments(tx, changes);
  const planned = inLockOrder(changes).map((change) => plan(open, change));
  requirePublishable(planned);
  const written = planned.filter(({ changed }) => changed.length > 0);
  if (written.length === 0) return { documents: open, receiptId: null };
  await write(tx, written, publication);
  return { documents: open, receiptId: await settle(tx, written) };
}

interface Planned {
  document: OpenDocument;
  before: Fields;
  after: Fields;
  changed: string[];
}

function plan(open: ReadonlyMap<string, OpenDocument>, change: Change): Planned {
  const document = open.get(keyOf(change));
  if (!document) throw new Problem(404, 'not_found', { extra: { kind: change.kind, id: change.id } });
  const before = document.fields;
  // What it no longer has (a price of a variant that is gone) cannot be changed.
  const wanted = { ...before, ...pick(change.fields, Object.keys(before)) };
  const after = kinds[change.kind].clean(wanted, changedFields(before, wanted));
  return { document, before, after, changed: changedFields(before, after) };
}

function requirePublishable(planned: readonly Planned[]): void {
  const problems = planned.flatMap(({ document, after, changed }): DocumentProblem[] => {
    const errors = changed.length > 0 ? kinds[document.kind].problems(after) : [];
    const title = kinds[document.kind].title(document.fields);
    return errors.length > 0 ? [{ kind: document.kind, id: document.id, title, errors }] : [];
  });
  if (problems.length === 0) return;
  throw new Problem(422, 'unpublishable', {
    errors: problems.flatMap(({ errors }) => errors),
    extra: { documents: problems },
  });
}

async function write(
  tx: Transaction,
  written: readonly Planned[],
  { actor, cause, campaignId }: Publication,
): Promise<void> {
  for (const [kind, ofKind] of byKind(written)) {
    await kinds[kind].write(
      tx,
      ofKind.map(({ document: { id }, after, changed }) => ({ id, fields: after, changed })),
    );
  }
  for (const { document, after } of written) document.fields = after;
  await recordVersions(
    tx,
    written.map(({ document }) => document),
    { cause, campaignId: campaignId ?? null, authorId: actor.id, authorEmail: actor.email },
  );
  if (!campaignId) for (const { document, changed } of written) await markEdited(tx, document, changed);
  await recordAudits(
    tx,
    actor,
    written.map(({ document: { kind, id }, before, after, changed }) => ({
      action: `${kind}.${cause}`,
      entity: { type: kind, id, label: kinds[kind].title(after) },
      before: pick(before, changed),
      after: pick(after, changed),
    })),
  );
}

async function settle(tx: Transaction, written: readonly Planned[]): Promise<string | null> {
  const tags = new Set<string>();
  const shown = [];
  for (const [kind, ofKind] of byKind(written)) {
    const settled = await kinds[kind].settle(
      tx,
      ofKind.map(({ document }) => document.id),
    );
    for (const tag of settled.tags) tags.add(tag);
    shown.push(...settled.shown);
  }
  const outboxId = await invalidateTags(tx, [...tags]);
  return openReceipt(tx, outboxId, shown[0] ?? null);
}

const byKind = (written: readonly Planned[]) => Map.groupBy(written, ({ document }) => document.kind);
