import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Database, Transaction } from '#db/client.ts';
import { violatedConstraint } from '#db/violated-constraint.ts';
import { ToDoAlone } from '../gather.ts';
import { announceStock } from '../inventory/announce-stock.ts';
import { freeReserved } from '../inventory/reservations.ts';
import { listChanges, withTaken } from '../inventory/stock.ts';
import { lockLevels } from '../inventory/take-stock.ts';
import { countUses, lockOffers, readOffers } from '../promotions/codes.ts';
import { transact } from '../transact.ts';
import type { Attempt } from './attempt.ts';
import { readHeldKeys } from './claim.ts';
import { decideOrder, type NewOrder, type Reservation, type Seen } from './decide-order.ts';
import { readVariants } from './sellable-variants.ts';
import { redeemerOf, writeOrders } from './write-orders.ts';

type Draft = Reservation & { id: string };

/**
 * One transaction on the primary for orders that came together: claims their carts, prices them, takes their stock and
 * their discounts, one after the other as they came, and writes them to wait for their payments.
 * @returns for each its order, or why it has none: AlreadyClaimed, ToDoAlone, or a Problem of `placeOrder`
 */
export async function reserveOrders(
  db: Database,
  reservations: readonly Reservation[],
): Promise<(Attempt | Error)[]> {
  const drafts = reservations.map((reservation) => ({ ...reservation, id: randomUUIDv7() }));
  try {
    return await transact(db, (tx) => reserve(tx, drafts));
  } catch (error) {
    if (violatedConstraint(error) !== 'idempotency_keys_scope_key_pk') throw error;
    // The same request came through another instance, and was a moment quicker: now its keys can be read.
    return await transact(db, (tx) => reserve(tx, drafts));
  }
}

async function reserve(tx: Transaction, drafts: readonly Draft[]): Promise<(Attempt | Error)[]> {
  const [first] = drafts;
  const isAlone = first !== undefined && drafts.length === 1;
  const seen = isAlone ? await withItsOwn(tx, first, await lookUp(tx, drafts)) : await lookUp(tx, drafts);
  const decided = decideInTurn(drafts, seen);
  // What was freed for it is as before when it comes to nothing.
  if (isAlone && decided[0] instanceof Error) throw decided[0];
  const orders = decided.filter((each): each is NewOrder => !(each instanceof Error));
  if (orders.length === 0) return decided as Error[];
  const made = await writeOrders(tx, orders);
  if (isAlone && orders[0]) await countUses(tx, orders[0].totals.discounts, orders[0].offers);
  await announceStock(
    tx,
    listChanges(
      seen.levels,
      orders.flatMap(({ moves }) => moves),
    ),
  );
  return decided.map((each) => (each instanceof Error ? each : made(each.id)));
}

/** Who waits longer for stock that somebody else holds waits alone: the others of the group go on. */
async function boundWaiting(tx: Transaction, drafts: readonly Draft[]): Promise<void> {
  if (drafts.length > 1) await tx.execute(sql`SET LOCAL lock_timeout = '250ms'`);
}

/** Sent together and run in this order, as each sends its query when called: what is read after the lock is settled. */
async function lookUp(tx: Transaction, drafts: readonly Draft[]): Promise<Seen> {
  const cartLines = drafts.flatMap(({ cart }) => cart?.lines ?? []);
  const locales = [...new Set(drafts.map(({ locale }) => locale))];
  const [, levels, held, offers, variants] = await Promise.all([
    boundWaiting(tx, drafts),
    lockLevels(tx, [...new Set(cartLines.map(({ variantId }) => variantId))]),
    readHeldKeys(
      tx,
      drafts.map(({ claim }) => claim),
    ),
    readOffers(
      tx,
      drafts.map(({ input }) => input.discountCode),
      null,
    ),
    Promise.all(locales.map(async (locale) => [locale, await readVariants(tx, cartLines, locale)] as const)),
  ]);
  return { levels, held, offers, variants: new Map(variants) };
}

/** What only a transaction of its own can do for an order: free what its cart has reserved, lock what is limited. */
async function withItsOwn(tx: Transaction, draft: Draft, seen: Seen): Promise<Seen> {
  const { id, claim, input } = draft;
  const levels = await freeReserved(tx, seen.levels, { id, cartId: claim.cartId });
  return {
    ...seen,
    levels,
    offers: await lockOffers(tx, seen.offers, input.discountCode, redeemerOf(draft)),
  };
}

/** First come, first served; one that is refused leaves everything to those after it. */
function decideInTurn(drafts: readonly Draft[], seen: Seen): (NewOrder | Error)[] {
  const isAlone = drafts.length === 1;
  const carts = new Set<string>();
  let { levels } = seen;
  return drafts.map((draft) => {
    try {
      // Two requests for one cart: the later finds what became of the earlier.
      if (carts.has(draft.claim.cartId)) throw new ToDoAlone();
      carts.add(draft.claim.cartId);
      const order = decideOrder(draft.id, draft, { ...seen, levels }, { isAlone });
      levels = withTaken(levels, order.moves);
      return order;
    } catch (error) {
      return error as Error;
    }
  });
}
