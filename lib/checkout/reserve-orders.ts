import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Database, Transaction } from '#db/client.ts';
import { violatedConstraint } from '#db/violated-constraint.ts';
import { longestWait, ToDoAlone } from '../gather.ts';
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

interface Company {
  isAlone: boolean;
}

/**
 * One transaction on the primary for orders that came together: claims their carts, prices them, takes their stock and
 * their discounts, one after the other as they came, and writes them to wait for their payments.
 * @returns for each its order, or why it has none: AlreadyClaimed, a Problem of `placeOrder`, or ToDoAlone
 */
export async function reserveOrders(
  db: Database,
  reservations: readonly Reservation[],
  company: Company,
): Promise<(Attempt | Error)[]> {
  const drafts = reservations.map((reservation) => ({ ...reservation, id: randomUUIDv7() }));
  const once = () => transact(db, (tx) => reserve(tx, drafts, company));
  try {
    return await once();
  } catch (error) {
    if (violatedConstraint(error) !== 'idempotency_keys_scope_key_pk' || !company.isAlone) throw error;
    // The same request came through another instance, and was a moment quicker: now its keys can be read.
    return await once();
  }
}

async function reserve(
  tx: Transaction,
  drafts: readonly Draft[],
  company: Company,
): Promise<(Attempt | Error)[]> {
  const seen = await lookUp(tx, drafts, company);
  const decided = decideInTurn(drafts, seen, company);
  const orders = decided.filter((each): each is NewOrder => !(each instanceof Error));
  // What was freed for an order is as before when it comes to nothing.
  if (company.isAlone && orders.length === 0) throw decided[0];
  if (orders.length === 0) return decided as Error[];
  const made = await writeOrders(tx, orders);
  for (const { totals, offers } of orders) await countUses(tx, totals.discounts, offers);
  await announceStock(
    tx,
    listChanges(
      seen.levels,
      orders.flatMap(({ moves }) => moves),
    ),
  );
  return decided.map((each) => (each instanceof Error ? each : made(each.id)));
}

/** Sent together and run in this order, as each sends its query when called: what is read after the lock is settled. */
async function lookUp(tx: Transaction, drafts: readonly Draft[], { isAlone }: Company): Promise<Seen> {
  const cartLines = drafts.flatMap(({ cart }) => cart?.lines ?? []);
  const claims = drafts.map(({ claim }) => claim);
  const codes = drafts.map(({ input }) => input.discountCode);
  const locales = [...new Set(drafts.map(({ locale }) => locale))];
  const [, levels, held, offers, variants] = await Promise.all([
    boundWaiting(tx, isAlone),
    lockLevels(tx, [...new Set(cartLines.map(({ variantId }) => variantId))]),
    readHeldKeys(tx, claims),
    readOffers(tx, codes, null),
    Promise.all(locales.map(async (locale) => [locale, await readVariants(tx, cartLines, locale)] as const)),
  ]);
  const seen = { levels, held, offers, variants: new Map(variants) };
  return isAlone && drafts[0] ? withItsOwn(tx, drafts[0], seen) : seen;
}

async function boundWaiting(tx: Transaction, isAlone: boolean): Promise<void> {
  if (!isAlone) await tx.execute(sql.raw(`SET LOCAL lock_timeout = '${longestWait}'`));
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
function decideInTurn(drafts: readonly Draft[], seen: Seen, company: Company): (NewOrder | Error)[] {
  const carts = new Set<string>();
  let { levels } = seen;
  return drafts.map((draft) => {
    try {
      // Two requests for one cart: the later finds what became of the earlier.
      if (carts.has(draft.claim.cartId)) throw new ToDoAlone();
      carts.add(draft.claim.cartId);
      const order = decideOrder(draft.id, draft, { ...seen, levels }, company);
      levels = withTaken(levels, order.moves);
      return order;
    } catch (error) {
      return error as Error;
    }
  });
}
