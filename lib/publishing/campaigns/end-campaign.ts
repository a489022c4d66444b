import { sql } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { campaignChanges } from '#db/schema/index.ts';
import type { Publisher } from '../actor.ts';
import { changedFields, type Fields, omit, pick } from '../document.ts';
import { kinds } from '../kinds/registry.ts';
import { inLockOrder, keyOf, type OpenDocument, openDocuments } from '../open-documents.ts';
import { publish } from '../publish.ts';
import { type Campaign, moveCampaign, requireMove } from './move-campaign.ts';
import { type CampaignChange, documentOf, listChanges, ofChange } from './start-campaign.ts';

/** A document with fields that were not put back, since they are somebody else's by now, or could not be. */
export interface Kept {
  kind: CampaignChange['kind'];
  id: string;
  title: string;
  fields: string[];
}

export interface Ended {
  receiptId: string | null;
  kept: Kept[];
}

/**
 * Takes back what a campaign, which the caller has locked, changed: field by field, and in one transaction. A field that
 * somebody edited since stays as they left it. One that a later campaign has changed in turn stays too: that campaign
 * then puts back what this one would have.
 *
 * @throws Problem 409 `illegal_campaign_move`
 */
export async function endCampaign(
  tx: Transaction,
  campaign: Campaign,
  move: 'end' | 'rollBack',
  actor: Publisher,
): Promise<Ended> {
  requireMove(campaign, move);
  const keys = (await listChanges(tx, campaign.id)).map(documentOf);
  // Whoever wrote past the desk is noticed here, so the changes are read again: they tell what was edited.
  const open = await openDocuments(tx, inLockOrder(keys));
  const layers = await laterLayers(tx, campaign.id);
  const putBacks = [];
  const kept: Kept[] = [];
  for (const change of await listChanges(tx, campaign.id)) {
    const key = keyOf(documentOf(change));
    const document = open.get(key);
    if (!document) continue;
    const { fields, left } = await putBack(tx, change, document, layers.get(key) ?? []);
    putBacks.push({ ...documentOf(change), fields });
    const title = kinds[change.kind].title(document.fields);
    if (left.length > 0) kept.push({ ...documentOf(change), title, fields: left });
  }
  // Moved first: publishing must not take it for one that is live.
  const problem = kept.length > 0 ? { code: 'edited_since', documents: kept } : null;
  await moveCampaign(tx, campaign, move, { problem });
  await tx.execute(sql`UPDATE campaign_changes SET before = NULL WHERE campaign_id = ${campaign.id}`);
  const cause = move === 'end' ? 'campaign_end' : 'campaign_rollback';
  const { receiptId } = await publish(tx, putBacks, { actor, cause, campaignId: campaign.id });
  return { receiptId, kept };
}

/** What of a document goes back to what it was, and which fields cannot. */
async function putBack(
  tx: Transaction,
  change: CampaignChange,
  document: OpenDocument,
  later: readonly Layer[],
): Promise<{ fields: Fields; left: string[] }> {
  const own = omit(change.before as Fields, change.edited);
  const handedOn = await handOn(tx, change, own, later);
  const fields = omit(own, handedOn);
  const problems = kinds[change.kind].problems({ ...document.fields, ...fields });
  // A price that would now be above its compare-at price, say, since that was edited: neither is touched.
  const isPossible = problems.length === 0 || changedFields(document.fields, fields).length === 0;
  return isPossible
    ? { fields, left: change.edited }
    : { fields: {}, left: [...change.edited, ...Object.keys(fields)] };
}

interface Layer extends Record<string, unknown> {
  key: string;
  campaignId: string;
  before: Fields;
}

/** What campaigns that started after this one, and are live, keep of the same documents; by document, earliest first. */
async function laterLayers(tx: Transaction, campaignId: string): Promise<Map<string, Layer[]>> {
  const rows = await tx.execute<Layer>(sql`
    SELECT l.kind || ' ' || l.document_id AS key, l.campaign_id AS "campaignId", l.before
    FROM campaigns this
    JOIN campaign_changes own ON own.campaign_id = this.id
    JOIN campaign_changes l ON l.kind = own.kind AND l.document_id = own.document_id AND l.before IS NOT NULL
    JOIN campaigns c ON c.id = l.campaign_id AND (c.started_at, c.id) > (this.started_at, this.id)
    WHERE this.id = ${campaignId}
    ORDER BY c.started_at, c.id`);
  return Map.groupBy(rows, ({ key }) => key);
}

/** To the next campaign on the same fields: it began with what this one had made of them. */
async function handOn(
  tx: Transaction,
  change: CampaignChange,
  own: Fields,
  later: readonly Layer[],
): Promise<string[]> {
  const handed: string[] = [];
  for (const { campaignId, before } of later) {
    const taken = Object.keys(own).filter((field) => before[field] !== undefined && !handed.includes(field));
    if (taken.length === 0) continue;
    handed.push(...taken);
    await tx
      .update(campaignChanges)
      .set({ before: { ...before, ...pick(own, taken) } })
      .where(ofChange({ ...change, campaignId }));
  }
  return handed;
}
