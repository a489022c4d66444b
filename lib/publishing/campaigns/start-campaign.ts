import { and, eq, sql } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { campaignChanges } from '#db/schema/index.ts';
import { Problem } from '../../errors.ts';
import type { Publisher } from '../actor.ts';
import { type Fields, pick } from '../document.ts';
import { type DocumentKey, keyOf, type OpenDocument, openDocuments } from '../open-documents.ts';
import { publish } from '../publish.ts';
import { type Campaign, moveCampaign, requireMove } from './move-campaign.ts';

export type CampaignChange = typeof campaignChanges.$inferSelect & { base: Fields; fields: Fields };

export async function listChanges(tx: Transaction, campaignId: string): Promise<CampaignChange[]> {
  const rows = await tx.select().from(campaignChanges).where(eq(campaignChanges.campaignId, campaignId));
  return rows as CampaignChange[];
}

export const documentOf = ({ kind, documentId: id }: CampaignChange): DocumentKey => ({ kind, id });

export const ofChange = ({ campaignId, kind, documentId }: CampaignChange) =>
  and(
    eq(campaignChanges.campaignId, campaignId),
    eq(campaignChanges.kind, kind),
    eq(campaignChanges.documentId, documentId),
  );

/**
 * Makes all changes of a campaign that the caller has locked public at once, and keeps what they replace.
 * @returns the receipt, null where nothing differs
 * @throws Problem 409 `illegal_campaign_move`, `empty_campaign`; 404 `not_found` for a document that is gone; 422
 * `unpublishable`: then the caller's transaction must not be committed, since none of it may be public
 */
export async function startCampaign(
  tx: Transaction,
  campaign: Campaign,
  actor: Publisher,
): Promise<string | null> {
  requireMove(campaign, 'start');
  const changes = await listChanges(tx, campaign.id);
  if (changes.length === 0) throw new Problem(409, 'empty_campaign');
  const open = await openDocuments(tx, changes.map(documentOf));
  await keepBefore(tx, changes, open);
  const { receiptId } = await publish(
    tx,
    changes.map((change) => ({ ...documentOf(change), fields: change.fields })),
    { actor, cause: 'campaign_start', campaignId: campaign.id },
  );
  await moveCampaign(tx, campaign, 'start');
  return receiptId;
}

async function keepBefore(
  tx: Transaction,
  changes: readonly CampaignChange[],
  open: ReadonlyMap<string, OpenDocument>,
): Promise<void> {
  const rows = changes.map((change) => {
    const { kind, documentId, fields } = change;
    const before = pick(open.get(keyOf(documentOf(change)))?.fields ?? {}, Object.keys(fields));
    return { campaignId: change.campaignId, kind, documentId, before };
  });
  await tx.execute(sql`
    UPDATE campaign_changes c SET before = r.before, edited = '{}'
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r ("campaignId" uuid, kind document_kind, "documentId" text, before jsonb)
    WHERE c.campaign_id = r."campaignId" AND c.kind = r.kind AND c.document_id = r."documentId"`);
}
