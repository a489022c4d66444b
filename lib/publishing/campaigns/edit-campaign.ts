import { and, eq } from 'drizzle-orm';
import type { Database, Transaction } from '#db/client.ts';
import { campaignChanges, campaigns } from '#db/schema/index.ts';
import { type Actor, recordAudit } from '../../audit.ts';
import { Problem } from '../../errors.ts';
import { transact } from '../../transact.ts';
import { changedFields, type Fields, rebased, type UnpublishedChange } from '../document.ts';
import { type Edit, mergeEdit, takeDraft } from '../drafts.ts';
import { kinds } from '../kinds/registry.ts';
import { type DocumentKey, keyOf, openDocuments } from '../open-documents.ts';
import { type Ended, endCampaign } from './end-campaign.ts';
import { type Campaign, lockCampaign, moveCampaign, takeTurn } from './move-campaign.ts';
import { startCampaign } from './start-campaign.ts';
import { isEditable } from './states.ts';

export async function createCampaign(db: Database, title: string, actor: Actor): Promise<string> {
  return db.transaction(async (tx) => {
    const [campaign] = await tx
      .insert(campaigns)
      .values({ title, authorId: actor.id })
      .returning({ id: campaigns.id });
    if (!campaign) throw new Error('the campaign was not made');
    await record(tx, { id: campaign.id, title }, 'create', actor, {}, { title });
    return campaign.id;
  });
}

/**
 * Puts an edit of a document into a campaign. What comes to the document's own value again leaves it.
 * @throws Problem 404; 409 `campaign_is_live`; 409 `edit_conflict` where somebody changed the same fields meanwhile
 */
export const changeInCampaign = (
  db: Database,
  campaignId: string,
  key: DocumentKey,
  edit: Edit,
  actor: Actor,
): Promise<{ changed: boolean }> => transact(db, (tx) => choose(tx, campaignId, key, edit, actor));

/**
 * What was drafted of a document waits for the campaign instead.
 * @throws Problem 404 where nothing is drafted; 409 `campaign_is_live`, `edit_conflict`
 */
export const putDraftIntoCampaign = (
  db: Database,
  campaignId: string,
  key: DocumentKey,
  actor: Actor,
): Promise<{ changed: boolean }> =>
  transact(db, async (tx) => {
    const draft = await takeDraft(tx, key);
    if (!draft) throw new Problem(404, 'not_found');
    return choose(tx, campaignId, key, { seen: draft.base, fields: draft.fields }, actor);
  });

async function choose(
  tx: Transaction,
  campaignId: string,
  key: DocumentKey,
  edit: Edit,
  actor: Actor,
): Promise<{ changed: boolean }> {
  const campaign = await lockEditable(tx, campaignId);
  const document = (await openDocuments(tx, [key])).get(keyOf(key));
  if (!document) throw new Problem(404, 'not_found');
  const chosen = await getCampaignChange(tx, campaignId, key);
  const before = { ...document.fields, ...chosen?.fields };
  const merged = mergeEdit(before, edit);
  const after = kinds[key.kind].clean({ ...before, ...merged }, Object.keys(merged));
  const changed = changedFields(before, after).length > 0;
  if (changed) {
    const change = rebased(document.fields, after, chosen?.base, Object.keys(merged));
    await keepChange(tx, campaignId, key, change);
    await record(tx, campaign, 'change', actor, chosen?.fields, change.fields);
  }
  return { changed };
}

/** @throws Problem 409 `campaign_is_live` */
export async function removeFromCampaign(
  db: Database,
  campaignId: string,
  key: DocumentKey,
  actor: Actor,
): Promise<void> {
  await db.transaction(async (tx) => {
    const campaign = await lockEditable(tx, campaignId);
    const chosen = await getCampaignChange(tx, campaignId, key);
    await tx.delete(campaignChanges).where(ofDocument(campaignId, key));
    await record(tx, campaign, 'remove', actor, chosen?.fields);
  });
}

export interface Schedule {
  title: string;
  startsAt: Date | null;
  endsAt: Date | null;
}

/**
 * Sets title and times. With a start it is scheduled, without one it waits to be started by hand; of one that is live
 * only the end moves.
 * @throws Problem 409 `starts_in_the_past`
 */
export async function scheduleCampaign(
  db: Database,
  id: string,
  { title, startsAt, endsAt }: Schedule,
  actor: Actor,
): Promise<void> {
  await db.transaction(async (tx) => {
    const campaign = await lockCampaign(tx, id);
    const { state } = campaign;
    if (state !== 'live' && startsAt && startsAt <= new Date()) throw new Problem(409, 'starts_in_the_past');
    const times = { title, endsAt, ...(state !== 'live' && { startsAt }) };
    if (state !== 'live' && startsAt) await moveCampaign(tx, campaign, 'schedule', times);
    else if (state === 'scheduled' || state === 'failed')
      await moveCampaign(tx, campaign, 'unschedule', times);
    else await tx.update(campaigns).set(times).where(eq(campaigns.id, id));
    const before = { title: campaign.title, startsAt: campaign.startsAt, endsAt: campaign.endsAt };
    await record(tx, campaign, 'schedule', actor, before, { title, startsAt, endsAt });
  });
}

/** @throws see `startCampaign` */
export const startNow = (db: Database, id: string, actor: Actor): Promise<string | null> =>
  transact(db, async (tx) => {
    const campaign = await lockCampaign(tx, id);
    // An end that has passed would end it again at once.
    if (campaign.endsAt && campaign.endsAt <= new Date()) {
      await tx.update(campaigns).set({ startsAt: null, endsAt: null }).where(eq(campaigns.id, id));
    }
    await record(tx, campaign, 'start', actor);
    await takeTurn(tx);
    return startCampaign(tx, campaign, actor);
  });

/** In one click, whatever it had changed. @throws Problem 409 `illegal_campaign_move` */
export const rollBack = (db: Database, id: string, actor: Actor): Promise<Ended> =>
  transact(db, async (tx) => {
    const campaign = await lockCampaign(tx, id);
    await takeTurn(tx);
    const ended = await endCampaign(tx, campaign, 'rollBack', actor);
    await record(tx, campaign, 'rollback', actor, {}, { kept: ended.kept });
    return ended;
  });

/** @throws Problem 409 `campaign_is_live` */
async function lockEditable(tx: Transaction, id: string): Promise<Campaign> {
  const campaign = await lockCampaign(tx, id);
  if (!isEditable(campaign.state)) throw new Problem(409, 'campaign_is_live');
  return campaign;
}

const ofDocument = (campaignId: string, { kind, id }: DocumentKey) =>
  and(
    eq(campaignChanges.campaignId, campaignId),
    eq(campaignChanges.kind, kind),
    eq(campaignChanges.documentId, id),
  );

export async function getCampaignChange(
  db: Database | Transaction,
  campaignId: string,
  key: DocumentKey,
): Promise<UnpublishedChange | null> {
  const [row] = await db.select().from(campaignChanges).where(ofDocument(campaignId, key));
  return row ? { base: row.base as Fields, fields: row.fields as Fields } : null;
}

async function keepChange(
  tx: Transaction,
  campaignId: string,
  key: DocumentKey,
  change: UnpublishedChange,
): Promise<void> {
  if (Object.keys(change.fields).length === 0) {
    await tx.delete(campaignChanges).where(ofDocument(campaignId, key));
    return;
  }
  await tx
    .insert(campaignChanges)
    .values({ campaignId, kind: key.kind, documentId: key.id, ...change })
    .onConflictDoUpdate({
      target: [campaignChanges.campaignId, campaignChanges.kind, campaignChanges.documentId],
      set: change,
    });
}

const record = (
  tx: Transaction,
  campaign: { id: string; title: string },
  what: string,
  actor: Actor,
  before?: Record<string, unknown>,
  after?: Record<string, unknown>,
) =>
  recordAudit(tx, actor, {
    action: `campaign.${what}`,
    entity: { type: 'campaign', id: campaign.id, label: campaign.title },
    ...(before && { before }),
    ...(after && { after }),
  });
