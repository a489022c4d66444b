import 'server-only';
import { and, desc, eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { campaigns, documentVersions } from '#db/schema/index.ts';
import { changedFields, type Fields, type FieldValue } from './document.ts';
import type { DocumentKey } from './open-documents.ts';

export interface FieldChange {
  field: string;
  before: FieldValue;
  after: FieldValue;
}

export interface Version {
  version: number;
  cause: (typeof documentVersions.$inferSelect)['cause'];
  campaign: { id: string; title: string } | null;
  /** Empty where nobody asked for it. */
  authorEmail: string;
  createdAt: Date;
  /** From the version before it; none of the first. */
  changes: FieldChange[];
}

const versionsShown = 20;

export const fieldChanges = (before: Fields, after: Fields): FieldChange[] =>
  changedFields(before, after).map((field) => ({
    field,
    before: before[field] ?? null,
    after: after[field] ?? null,
  }));

/** Newest first. */
export async function listVersions(db: Database, { kind, id }: DocumentKey): Promise<Version[]> {
  const rows = await db
    .select({ row: documentVersions, title: campaigns.title })
    .from(documentVersions)
    .leftJoin(campaigns, eq(campaigns.id, documentVersions.campaignId))
    .where(and(eq(documentVersions.kind, kind), eq(documentVersions.documentId, id)))
    .orderBy(desc(documentVersions.version))
    // One more than is shown, to compare the last with.
    .limit(versionsShown + 1);
  return rows.slice(0, versionsShown).map(({ row, title }, index) => {
    const before = rows[index + 1]?.row.fields as Fields | undefined;
    const { version, cause, campaignId, authorEmail, createdAt } = row;
    return {
      version,
      cause,
      campaign: campaignId && title !== null ? { id: campaignId, title } : null,
      authorEmail,
      createdAt,
      changes: before ? fieldChanges(before, row.fields as Fields) : [],
    };
  });
}
