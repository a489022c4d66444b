import 'server-only';
import { asc, desc, eq, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { campaignChanges, campaigns, drafts } from '#db/schema/index.ts';
import type { Campaign } from '../../publishing/campaigns/move-campaign.ts';
import { type Fields, isSame } from '../../publishing/document.ts';
import { type Kind, kinds } from '../../publishing/kinds/registry.ts';
import { type DocumentKey, keyOf } from '../../publishing/open-documents.ts';
import type { FieldChange } from '../../publishing/queries.ts';

export type CampaignRow = Pick<
  Campaign,
  'id' | 'title' | 'state' | 'startsAt' | 'endsAt' | 'startedAt' | 'endedAt'
> & { documents: number };

/** What is live first, then what comes next; newest first among the rest. */
export async function listCampaigns(db: Database): Promise<CampaignRow[]> {
  return db
    .select({
      id: campaigns.id,
      title: campaigns.title,
      state: campaigns.state,
      startsAt: campaigns.startsAt,
      endsAt: campaigns.endsAt,
      startedAt: campaigns.startedAt,
      endedAt: campaigns.endedAt,
      documents: db.$count(campaignChanges, eq(campaignChanges.campaignId, campaigns.id)),
    })
    .from(campaigns)
    .orderBy(
      sql`${campaigns.state} <> 'live', ${campaigns.state} <> 'scheduled',
        CASE WHEN ${campaigns.state} = 'scheduled' THEN ${campaigns.startsAt} END, ${campaigns.id} DESC`,
    )
    .limit(200);
}

/** Those that a document can still be put into. */
export const listOpenCampaigns = (db: Database): Promise<{ id: string; title: string }[]> =>
  db
    .select({ id: campaigns.id, title: campaigns.title })
    .from(campaigns)
    .where(sql`${campaigns.state} IN ('draft', 'scheduled', 'failed')`)
    .orderBy(asc(campaigns.title))
    .limit(100);

export interface DraftRow {
  kind: Kind;
  id: string;
  title: string;
  fields: string[];
  authorEmail: string;
}

/** What is drafted of whatever kind, newest first: it can be published by a campaign instead. */
export async function listDrafts(db: Database): Promise<DraftRow[]> {
  const rows = await db.select().from(drafts).orderBy(desc(drafts.updatedAt)).limit(50);
  const current = await readAll(
    db,
    rows.map(({ kind, documentId }) => ({ kind, id: documentId })),
  );
  return rows.flatMap(({ kind, documentId: id, fields, authorEmail }) => {
    const document = current.get(keyOf({ kind, id }));
    if (!document) return [];
    const title = kinds[kind].title({ ...document, ...(fields as Fields) });
    return [{ kind, id, title, fields: Object.keys(fields as Fields), authorEmail }];
  });
}

async function readAll(db: Database, keys: readonly DocumentKey[]): Promise<Map<string, Fields>> {
  const found = new Map<string, Fields>();
  for (const [kind, ofKind] of Map.groupBy(keys, (key) => key.kind)) {
    const ids = ofKind.map(({ id }) => id);
    for (const [id, fields] of await kinds[kind].read(db, ids)) found.set(keyOf({ kind, id }), fields);
  }
  return found;
}

export interface CampaignDocument {
  kind: Kind;
  id: string;
  /** Null where it is gone. */
  title: string | null;
  /** From what is public now, or was when the campaign started, to what it makes of it. */
  changes: FieldChange[];
  /** Changed by somebody since it was chosen what the campaign makes of them. */
  moved: string[];
  /** Edited while the campaign is live: its end leaves them. */
  edited: string[];
  /** Other campaigns that change the same fields at the same time. */
  clashes: { id: string; title: string; fields: string[] }[];
}

export interface CampaignDetail extends Campaign {
  documents: CampaignDocument[];
}

/** Of the primary, as what it says is about to be acted on. */
export async function getCampaign(db: Database, id: string): Promise<CampaignDetail | null> {
  const [campaign] = await db.select().from(campaigns).where(eq(campaigns.id, id));
  if (!campaign) return null;
  const [rows, clashes] = await Promise.all([
    db
      .select()
      .from(campaignChanges)
      .where(eq(campaignChanges.campaignId, id))
      .orderBy(campaignChanges.kind, campaignChanges.documentId),
    findClashes(db, campaign),
  ]);
  const current = await readAll(
    db,
    rows.map(({ kind, documentId }) => ({ kind, id: documentId })),
  );
  const documents = rows.map((row) => {
    const key = keyOf({ kind: row.kind, id: row.documentId });
    return toDocument(row, current.get(key) ?? null, clashes.get(key) ?? []);
  });
  return { ...campaign, documents };
}

function toDocument(
  row: typeof campaignChanges.$inferSelect,
  current: Fields | null,
  clashes: CampaignDocument['clashes'],
): CampaignDocument {
  const [base, fields] = [row.base as Fields, row.fields as Fields];
  const before = (row.before as Fields | null) ?? current ?? base;
  const isLive = row.before !== null;
  return {
    kind: row.kind,
    id: row.documentId,
    title: current && kinds[row.kind].title(current),
    changes: Object.entries(fields).map(([field, after]) => ({
      field,
      before: before[field] ?? null,
      after,
    })),
    moved: isLive
      ? []
      : Object.keys(fields).filter((field) => current && !isSame(current[field], base[field])),
    edited: row.edited,
    clashes,
  };
}

/** Without a start it may begin at any time, without an end it stays. */
async function findClashes(
  db: Database,
  { id }: Campaign,
): Promise<Map<string, CampaignDocument['clashes']>> {
  const rows = await db.execute<{ key: string; id: string; title: string; fields: string[] }>(sql`
    SELECT c.kind || ' ' || c.document_id AS key, other.id, other.title,
      ARRAY(SELECT jsonb_object_keys(c.fields) INTERSECT SELECT jsonb_object_keys(o.fields) ORDER BY 1) AS fields
    FROM campaigns this
    JOIN campaign_changes c ON c.campaign_id = this.id
    JOIN campaign_changes o ON o.kind = c.kind AND o.document_id = c.document_id AND o.campaign_id <> c.campaign_id
    JOIN campaigns other ON other.id = o.campaign_id AND other.state IN ('draft', 'scheduled', 'live')
    WHERE this.id = ${id}
      AND tstzrange(this.starts_at, this.ends_at) && tstzrange(other.starts_at, other.ends_at)
    ORDER BY other.title, other.id`);
  const found = new Map<string, CampaignDocument['clashes']>();
  for (const { key, ...clash } of rows) {
    if (clash.fields.length > 0) found.set(key, [...(found.get(key) ?? []), clash]);
  }
  return found;
}
