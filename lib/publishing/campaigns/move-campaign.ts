import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { campaigns } from '#db/schema/index.ts';
import { Problem } from '../../errors.ts';
import { afterMove, type CampaignMove, type CampaignState } from './states.ts';

export type Campaign = typeof campaigns.$inferSelect;

/** Held until the end of the transaction: of several who would move it, one does. @throws Problem 404 */
export async function lockCampaign(tx: Transaction, id: string): Promise<Campaign> {
  const [campaign] = await tx.select().from(campaigns).where(eq(campaigns.id, id)).for('update');
  if (!campaign) throw new Problem(404, 'not_found');
  return campaign;
}

/**
 * Before a campaign starts or ends, and before any of its documents is locked. Bulk writers (imports, campaigns) take
 * turns: each locks many products, in an order that fits only itself.
 */
export const takeTurn = (tx: Transaction) =>
  tx.execute(sql`SELECT pg_advisory_xact_lock(hashtext('myclothes:write-products'))`);

/** One clock for all instances, and of this very moment: campaigns lie over each other in the order they started. */
const clock = sql`clock_timestamp()`;

/** @throws Problem 409 `illegal_campaign_move` */
export function requireMove({ state }: Campaign, move: CampaignMove): CampaignState {
  const next = afterMove(state, move);
  if (!next) throw new Problem(409, 'illegal_campaign_move');
  return next;
}

/** @throws Problem 409 `illegal_campaign_move` */
export async function moveCampaign(
  tx: Transaction,
  campaign: Campaign,
  move: CampaignMove,
  more: Partial<Pick<Campaign, 'title' | 'startsAt' | 'endsAt' | 'problem'>> = {},
): Promise<void> {
  const state = requireMove(campaign, move);
  await tx
    .update(campaigns)
    .set({
      state,
      problem: null,
      ...more,
      ...(state === 'live' && { startedAt: clock, endedAt: null }),
      ...((state === 'ended' || state === 'rolled_back') && { endedAt: clock }),
    })
    .where(eq(campaigns.id, campaign.id));
}
