import { sql } from 'drizzle-orm';
import type { Database, Transaction } from '#db/client.ts';
import { campaigns } from '#db/schema/index.ts';
import { Problem } from '../../errors.ts';
import { log } from '../../log.ts';
import { transact } from '../../transact.ts';
import { theClock } from '../actor.ts';
import { endCampaign } from './end-campaign.ts';
import { type Campaign, moveCampaign, takeTurn } from './move-campaign.ts';
import { startCampaign } from './start-campaign.ts';

/**
 * Starts and ends what is due by the primary's clock, each in its own transaction. Any number of instances may do this
 * at once: whoever holds a campaign's row moves it, and the others pass it over.
 * @returns how many were moved
 */
export async function runDueCampaigns(db: Database): Promise<number> {
  for (let moved = 0; ; moved += 1) {
    if (!(await transact(db, runNext))) return moved;
  }
}

async function runNext(tx: Transaction): Promise<boolean> {
  const [campaign] = await tx
    .select()
    .from(campaigns)
    .where(sql`(state = 'scheduled' AND starts_at <= now()) OR (state = 'live' AND ends_at <= now())`)
    .orderBy(sql`CASE state WHEN 'live' THEN ends_at ELSE starts_at END`)
    .limit(1)
    .for('update', { skipLocked: true });
  if (!campaign) return false;
  await takeTurn(tx);
  if (campaign.state === 'live') {
    const { kept } = await endCampaign(tx, campaign, 'end', theClock);
    if (kept.length > 0) log.info({ campaign: campaign.id, kept }, 'a campaign ended beside later edits');
  } else await startOrFail(tx, campaign);
  return true;
}

/** One that cannot be published fails as a whole, once, and says why. */
async function startOrFail(tx: Transaction, campaign: Campaign): Promise<void> {
  try {
    await tx.transaction((savepoint) => startCampaign(savepoint, campaign, theClock));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const problem = { code: error.code, ...error.details.extra };
    log.warn({ campaign: campaign.id, problem }, 'a campaign could not start');
    await moveCampaign(tx, campaign, 'fail', { problem });
  }
}
