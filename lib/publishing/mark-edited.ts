import { sql } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import type { DocumentKey } from './open-documents.ts';

/** Tells the live campaigns which of their fields somebody else has changed: those are no longer theirs to put back. */
export async function markEdited(
  tx: Transaction,
  { kind, id }: DocumentKey,
  fields: readonly string[],
): Promise<void> {
  if (fields.length === 0) return;
  await tx.execute(sql`
    UPDATE campaign_changes c
    SET edited = ARRAY(
      SELECT unnest(c.edited) UNION SELECT f.name FROM jsonb_array_elements_text(${JSON.stringify(fields)}::jsonb) AS f (name)
      WHERE c.fields ? f.name ORDER BY 1)
    WHERE c.kind = ${kind} AND c.document_id = ${id} AND c.before IS NOT NULL`);
}
