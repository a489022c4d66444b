import { and, eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { documentVersions } from '#db/schema/index.ts';
import type { Actor } from '../audit.ts';
import { Problem } from '../errors.ts';
import { transact } from '../transact.ts';
import type { Fields } from './document.ts';
import type { DocumentKey } from './open-documents.ts';
import { type Published, publish } from './publish.ts';

/**
 * Publishes an older version anew; fields that came since stay as they are.
 * @throws Problem 404 `not_found`; 422 `unpublishable` where it would not be valid any more
 */
export async function restoreVersion(
  db: Database,
  key: DocumentKey,
  version: number,
  actor: Actor,
): Promise<Published> {
  return transact(db, async (tx) => {
    const [row] = await tx
      .select({ fields: documentVersions.fields })
      .from(documentVersions)
      .where(
        and(
          eq(documentVersions.kind, key.kind),
          eq(documentVersions.documentId, key.id),
          eq(documentVersions.version, version),
        ),
      );
    if (!row) throw new Problem(404, 'not_found');
    return publish(tx, [{ ...key, fields: row.fields as Fields }], { actor, cause: 'restore' });
  });
}
