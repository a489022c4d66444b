import { setTimeout as sleep } from 'node:timers/promises';
import { and, eq, sql } from 'drizzle-orm';
import type { Database, Transaction } from '#db/client.ts';
import { campaignChanges, campaigns } from '#db/schema/index.ts';
import { Problem } from '../../errors.ts';
import { theClock } from '../actor.ts';
import { endCampaign } from '../campaigns/end-campaign.ts';
import type { Campaign } from '../campaigns/move-campaign.ts';
import { startCampaign } from '../campaigns/start-campaign.ts';
import { getDraft } from '../drafts.ts';
import { publish } from '../publish.ts';
import type { Preview } from './preview.ts';

/** Thrown to end a rehearsal: nothing of it is kept. */
const curtain = new Error('rehearsed');

/** For all its attempts. */
const patienceMs = 5_000;
const looksEveryMs = 20;

/**
 * Reads the store as it will be: does, in a transaction on the primary, what will have been done by then, with the very
 * functions that will do it, reads, and takes all of it back. It locks no stock, no promotion and no campaign, and gives
 * way as soon as anybody waits for it: an order that sells out a piece, somebody who publishes.
 */
export async function rehearse<T>(
  db: Database,
  preview: Preview,
  read: (db: Database) => Promise<T>,
): Promise<T> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    try {
      return await rehearseOnce(db, preview, deadline, read);
    } catch (error) {
      if (Date.now() > deadline || !hasGivenWay(error)) throw error;
      await sleep(looksEveryMs);
    }
  }
}

async function rehearseOnce<T>(
  db: Database,
  preview: Preview,
  deadline: number,
  read: (db: Database) => Promise<T>,
): Promise<T> {
  let outcome: { value: T } | undefined;
  const over = new AbortController();
  let watch: Promise<void> | undefined;
  try {
    await db.transaction(async (tx) => {
      const [own] = await tx.execute<{ pid: number }>(sql`
        SELECT pg_backend_pid() AS pid, set_config('lock_timeout', '500ms', true),
          set_config('statement_timeout', '1s', true)`);
      watch = giveWay(db, own?.pid ?? 0, deadline, over.signal);
      await act(tx, preview);
      outcome = { value: await read(tx as unknown as Database) };
      throw curtain;
    });
  } catch (error) {
    if (error !== curtain) throw error;
  } finally {
    over.abort();
    await watch;
  }
  if (!outcome) throw new Error('a rehearsal ended without a reading');
  return outcome.value;
}

/** Ends the rehearsal as soon as another transaction waits for one of its locks, or it has taken too long. */
async function giveWay(db: Database, pid: number, deadline: number, over: AbortSignal): Promise<void> {
  for (;;) {
    const waited = await sleep(looksEveryMs, true, { signal: over }).catch(() => false);
    if (!waited) return;
    await db
      .execute(sql`
        SELECT pg_cancel_backend(${pid}) WHERE ${Date.now() > deadline} OR EXISTS (
          SELECT FROM pg_stat_activity
          WHERE wait_event_type = 'Lock' AND datname = current_database() AND ${pid} = ANY (pg_blocking_pids(pid)))`)
      .catch(() => {});
  }
}

/** Cancelled, out of patience for a lock, or deadlocked: it can be tried again. */
function hasGivenWay(error: unknown): boolean {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown };
  const isPassing = code === '57014' || code === '55P03' || code === '40P01';
  return isPassing || (cause !== undefined && hasGivenWay(cause));
}

interface Move {
  campaign: Campaign;
  kind: 'start' | 'end';
  at: number;
}

async function act(tx: Transaction, preview: Preview): Promise<void> {
  const doubles = new Map<string, Campaign>();
  for (const { campaign, kind } of await listMoves(tx, preview)) {
    const double = doubles.get(campaign.id) ?? (await standIn(tx, campaign));
    doubles.set(campaign.id, double);
    await attempt(tx, async (savepoint) => {
      if (kind === 'start') await startCampaign(savepoint, double, theClock);
      else await endCampaign(savepoint, double, 'end', theClock);
      double.state = kind === 'start' ? 'live' : 'ended';
    });
  }
  const { draftOf } = preview;
  if (draftOf) await attempt(tx, (savepoint) => publishDraftOf(savepoint, draftOf));
}

/** What cannot be published then is not shown, as it will not be. */
async function attempt(tx: Transaction, run: (tx: Transaction) => Promise<unknown>): Promise<void> {
  try {
    await tx.transaction(run);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
  }
}

/** Everything that will be due, in the order in which it will be done. */
async function listMoves(tx: Transaction, { at, campaignId }: Preview): Promise<Move[]> {
  const open = await tx
    .select()
    .from(campaigns)
    .where(sql`state IN ('scheduled', 'live') OR id = ${campaignId ?? null}`);
  return open
    .flatMap((campaign): Move[] => {
      const { state, startsAt, endsAt, id } = campaign;
      const isShown = id === campaignId;
      const start = isShown ? at : state === 'scheduled' ? startsAt?.getTime() : undefined;
      const moves: Move[] = [];
      if (state !== 'live' && start !== undefined) moves.push({ campaign, kind: 'start', at: start });
      if (!isShown && endsAt) moves.push({ campaign, kind: 'end', at: endsAt.getTime() });
      return moves;
    })
    .filter((move) => move.at <= at)
    .toSorted((a, b) => a.at - b.at);
}

/**
 * Made by a double, which takes over the campaign's changes: the campaign's own row stays free for whoever is to move it.
 * Orders lock promotions, and no page shows one, so those stay as they are.
 */
async function standIn(tx: Transaction, { id, title, state, startedAt }: Campaign): Promise<Campaign> {
  const isLive = state === 'live';
  const [double] = await tx
    .insert(campaigns)
    .values({ title, state: isLive ? 'live' : 'draft', startedAt: isLive ? startedAt : null })
    .returning();
  if (!double) throw new Error('no double was made');
  await tx.update(campaignChanges).set({ campaignId: double.id }).where(eq(campaignChanges.campaignId, id));
  await tx
    .delete(campaignChanges)
    .where(and(eq(campaignChanges.campaignId, double.id), eq(campaignChanges.kind, 'promotion')));
  return double;
}

async function publishDraftOf(tx: Transaction, productId: string): Promise<void> {
  const key = { kind: 'product', id: productId } as const;
  const draft = await getDraft(tx, key);
  if (draft) await publish(tx, [{ ...key, fields: draft.fields }], { actor: theClock, cause: 'edit' });
}
