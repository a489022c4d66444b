import type { Database } from '#db/client.ts';
import { csvLine } from '../../csv.ts';
import { type AuditQuery, readAudit } from './audit-query.ts';
import { changesOf } from './changes.ts';

const batchSize = 500;
const head = ['time', 'who', 'action', 'thing', 'id', 'label', 'field', 'before', 'after', 'request'];

/** All that answers to the query as CSV, a line for each field, read batch by batch as it is taken. */
export async function* exportAudit(
  read: (run: (db: Database) => ReturnType<typeof readAudit>) => ReturnType<typeof readAudit>,
  query: AuditQuery,
): AsyncGenerator<string> {
  yield csvLine(head);
  let before = query.before;
  for (;;) {
    const entries = await read((db) => readAudit(db, { ...query, before }, batchSize));
    yield entries
      .flatMap((entry) => {
        const { actor, action, thing, thingId, label, requestId } = entry;
        const time = new Date(entry.at).toISOString();
        return changesOf(entry).map((change) =>
          csvLine([
            time,
            actor,
            action,
            thing,
            thingId,
            label,
            change.field,
            change.before,
            change.after,
            requestId,
          ]),
        );
      })
      .join('');
    before = entries.at(-1)?.id;
    if (entries.length < batchSize) return;
  }
}
