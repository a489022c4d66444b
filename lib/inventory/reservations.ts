import { sql } from 'drizzle-orm';
import type { Database, Transaction } from '#db/client.ts';
import { transact } from '../transact.ts';
import { announceStock } from './announce-stock.ts';
import {
  giveBackReserved,
  insertReserved,
  type Reserved,
  selectReserved,
  withFreed,
} from './reserved-rows.ts';
import { allocateStock, listChanges, type StockChange, type StockLevel } from './stock.ts';
import { lockLevels } from './take-stock.ts';

/** How many of each unit. */
export type Units = ReadonlyMap<string, number>;

const ofCart = (cartId: string) => sql`cart_id = ${cartId}`;
const isOver = sql`expires_at <= clock_timestamp()`;
const isOf = (variantIds: readonly string[]) =>
  sql`variant_id = ANY (${`{${variantIds.join(',')}}`}::uuid[])`;

/** What a cart has reserved, as long as it lasts. */
export const listReservations = (db: Database, cartId: string): Promise<Reserved[]> =>
  selectReserved(db, sql`${ofCart(cartId)} AND NOT ${isOver}`);

/**
 * Reserves for a cart what it lacks of these units, all of it or nothing. What it has keeps its end, so that nobody
 * holds a drop for ever by adding to it.
 * @returns how many it could have of each: what it has and what is free
 */
export function reserveUnits(
  db: Database,
  { cartId, units, minutes }: { cartId: string; units: Units; minutes: number },
): Promise<Map<string, number>> {
  return transact(db, async (tx) => {
    const variantIds = [...units.keys()];
    const levels = await freeReserved(tx, await lockLevels(tx, variantIds), null);
    const own = sumOf(await selectReserved(tx, sql`${ofCart(cartId)} AND ${isOf(variantIds)}`));
    const lacking = [...units].map(([variantId, wanted]) => ({
      variantId,
      quantity: Math.max(wanted - (own.get(variantId) ?? 0), 0),
    }));
    const allocation = allocateStock(lacking, levels);
    const moves = allocation.ok ? allocation.moves : [];
    if (moves.length > 0) await insertReserved(tx, { cartId, minutes }, moves);
    await announceStock(tx, listChanges(levels, moves));
    const free = sumOf(levels.map((level) => ({ ...level, quantity: level.available })));
    return new Map(variantIds.map((id) => [id, (own.get(id) ?? 0) + (free.get(id) ?? 0)]));
  });
}

/** Gives back what a cart has reserved beyond these units: all of those that they do not name. */
export async function trimReservations(db: Database, cartId: string, units: Units): Promise<void> {
  const found = await selectReserved(db, ofCart(cartId));
  if (listExcess(found, units).length === 0) return;
  await transact(db, async (tx) => {
    const levels = await lockLevels(tx, variantsOf(found));
    const own = await selectReserved(tx, sql`${ofCart(cartId)} AND ${isOf(variantsOf(found))}`);
    const excess = listExcess(own, units);
    await giveBackReserved(tx, excess);
    await announceStock(tx, listChanges(withFreed(levels, excess), []));
  });
}

/** A guest's reservations go along with their cart. */
export async function moveReservations(db: Database, fromCartId: string, toCartId: string): Promise<void> {
  const found = await selectReserved(db, ofCart(fromCartId));
  if (found.length === 0) return;
  await transact(db, async (tx) => {
    await lockLevels(tx, variantsOf(found));
    await tx.execute(sql`
      WITH moved AS (
        UPDATE reservations SET released_at = now()
        WHERE ${ofCart(fromCartId)} AND ${isOf(variantsOf(found))} AND released_at IS NULL
        RETURNING variant_id, location_id, quantity, expires_at
      )
      INSERT INTO reservations AS r (variant_id, location_id, cart_id, quantity, expires_at)
      SELECT variant_id, location_id, ${toCartId}, quantity, expires_at FROM moved
      ON CONFLICT (cart_id, variant_id, location_id) WHERE released_at IS NULL
      DO UPDATE SET quantity = r.quantity + excluded.quantity, expires_at = least(r.expires_at, excluded.expires_at)`);
  });
}

const batchSize = 100;

/**
 * Gives back what nobody ordered in time. Any number of instances may do it at once: each reservation ends once.
 * @returns how many this call found due
 */
export async function releaseExpired(db: Database): Promise<number> {
  const due = await selectReserved(db, isOver);
  const variantIds = variantsOf(due).slice(0, batchSize);
  if (variantIds.length === 0) return 0;
  await transact(db, async (tx) => {
    const levels = await freeReserved(tx, await lockLevels(tx, variantIds), null);
    await announceStock(tx, listChanges(levels, []));
  });
  return due.length;
}

/**
 * Puts back, of locked levels, what is over for anyone and, for an order, what its cart has reserved: it is about to be
 * taken.
 * @returns the levels as they are then
 */
export async function freeReserved(
  tx: Transaction,
  levels: readonly StockLevel[],
  order: { id: string; cartId: string } | null,
): Promise<StockLevel[]> {
  const variantIds = variantsOf(levels.filter(({ reserved }) => reserved > 0));
  if (variantIds.length === 0) return [...levels];
  const own = order ? await selectReserved(tx, sql`${ofCart(order.cartId)} AND ${isOf(variantIds)}`) : [];
  const ids = new Set(own.map(({ id }) => id));
  const over = (await selectReserved(tx, sql`${isOver} AND ${isOf(variantIds)}`)).filter(
    ({ id }) => !ids.has(id),
  );
  await giveBackReserved(tx, own, order?.id);
  await giveBackReserved(tx, over);
  return withFreed(levels, [...own, ...over]);
}

/**
 * An order that was not paid returns to its cart what time is left for. The caller holds the order's row and has just
 * put its stock back.
 * @returns its changes of stock with what is reserved again
 */
export async function restoreReservations(
  tx: Transaction,
  orderId: string,
  changes: readonly StockChange[],
): Promise<StockChange[]> {
  const rows = await tx.execute<{ variantId: string; quantity: number }>(sql`
    WITH kept AS (
      UPDATE inventory_levels i
      SET available = i.available - r.quantity, reserved = i.reserved + r.quantity, updated_at = now()
      FROM reservations r
      WHERE r.order_id = ${orderId} AND NOT ${isOver} AND i.available >= r.quantity
        AND i.variant_id = r.variant_id AND i.location_id = r.location_id
        AND NOT EXISTS (
          SELECT FROM reservations newer
          WHERE newer.cart_id = r.cart_id AND newer.variant_id = r.variant_id
            AND newer.location_id = r.location_id AND newer.released_at IS NULL
        )
      RETURNING r.id
    )
    UPDATE reservations r SET released_at = NULL, order_id = NULL FROM kept WHERE r.id = kept.id
    RETURNING r.variant_id AS "variantId", r.quantity`);
  const kept = sumOf(rows);
  return changes.map((change) => ({ ...change, after: change.after - (kept.get(change.variantId) ?? 0) }));
}

/** What of each row is more than the cart may keep. */
function listExcess(own: readonly Reserved[], units: Units): Reserved[] {
  const left = new Map(units);
  return own.flatMap((row) => {
    const kept = Math.min(row.quantity, left.get(row.variantId) ?? 0);
    left.set(row.variantId, (left.get(row.variantId) ?? 0) - kept);
    return kept < row.quantity ? [{ ...row, quantity: row.quantity - kept }] : [];
  });
}

const variantsOf = (rows: readonly { variantId: string }[]): string[] => [
  ...new Set(rows.map(({ variantId }) => variantId)),
];

export function sumOf(rows: readonly { variantId: string; quantity: number }[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { variantId, quantity } of rows) sums.set(variantId, (sums.get(variantId) ?? 0) + quantity);
  return sums;
}
