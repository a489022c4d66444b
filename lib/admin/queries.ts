import 'server-only';
import { desc, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { auditEntries } from '#db/schema/index.ts';

export interface HistoryEntry {
  id: string;
  actorEmail: string;
  createdAt: Date;
  before: unknown;
  after: unknown;
}

const historyShown = 20;

/** Newest first. */
export async function listHistory(
  db: Database,
  entityType: string,
  entityId: string,
): Promise<HistoryEntry[]> {
  const { id, actorEmail, createdAt, before, after } = auditEntries;
  return db
    .select({ id, actorEmail, createdAt, before, after })
    .from(auditEntries)
    .where(sql`${auditEntries.entityType} = ${entityType} AND ${auditEntries.entityId} = ${entityId}`)
    .orderBy(desc(auditEntries.createdAt))
    .limit(historyShown);
}
