import { sql } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { publishReceipts } from '#db/schema/index.ts';

/** Begins to follow a publish, in its own transaction; every instance then looks for itself. */
export async function openReceipt(
  tx: Transaction,
  outboxId: number | null,
  shown: { path: string; tag: string } | null,
): Promise<string | null> {
  if (outboxId === null) return null;
  const [receipt] = await tx
    .insert(publishReceipts)
    // Of the moment, not of the transaction's beginning.
    .values({
      outboxId,
      path: shown?.path ?? null,
      tag: shown?.tag ?? null,
      createdAt: sql`clock_timestamp()`,
    })
    .returning({ id: publishReceipts.id });
  return receipt?.id ?? null;
}
