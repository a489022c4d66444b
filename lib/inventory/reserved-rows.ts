import { type SQL, sql } from 'drizzle-orm';
import type { Database, Transaction } from '#db/client.ts';
import type { StockLevel, StockMove } from './stock.ts';

/** Units of one location that are kept for a cart. */
export interface Reserved extends StockMove {
  id: string;
  expiresAt: Date;
}

const json = (rows: readonly unknown[]) => sql`${JSON.stringify(rows)}::jsonb`;

/** Those that were not given back yet; stable in a transaction that has locked their levels. */
export async function selectReserved(db: Database | Transaction, where: SQL): Promise<Reserved[]> {
  const rows = await db.execute<
    Record<string, unknown> & Omit<Reserved, 'expiresAt'> & { expiresAt: string }
  >(sql`
    SELECT id, variant_id AS "variantId", location_id AS "locationId", quantity, expires_at AS "expiresAt"
    FROM reservations WHERE released_at IS NULL AND ${where}
    ORDER BY variant_id, location_id`);
  return rows.map((row) => ({ ...row, expiresAt: new Date(row.expiresAt) }));
}

/** Takes for a cart what was found in levels that this transaction has locked; more of what it has keeps its end. */
export async function insertReserved(
  tx: Transaction,
  { cartId, minutes }: { cartId: string; minutes: number },
  moves: readonly StockMove[],
): Promise<void> {
  await tx.execute(sql`
    WITH moves AS (
      SELECT * FROM jsonb_to_recordset(${json(moves)}) AS m ("variantId" uuid, "locationId" uuid, quantity int)
    ), moved AS (
      UPDATE inventory_levels i
      SET available = i.available - m.quantity, reserved = i.reserved + m.quantity, updated_at = now()
      FROM moves m WHERE i.variant_id = m."variantId" AND i.location_id = m."locationId"
    )
    INSERT INTO reservations AS r (variant_id, location_id, cart_id, quantity, expires_at)
    SELECT "variantId", "locationId", ${cartId}, quantity, coalesce(
      (SELECT min(own.expires_at) FROM reservations own
        WHERE own.cart_id = ${cartId} AND own.variant_id = "variantId" AND own.released_at IS NULL),
      clock_timestamp() + make_interval(mins => ${minutes}))
    FROM moves
    ON CONFLICT (cart_id, variant_id, location_id) WHERE released_at IS NULL
    DO UPDATE SET quantity = r.quantity + excluded.quantity`);
}

/**
 * Puts so many of each row back into what can be sold. With `orderId` the order is about to take them, and may have to
 * return them. The caller has locked the levels.
 */
export async function giveBackReserved(
  tx: Transaction,
  rows: readonly Pick<Reserved, 'id' | 'quantity'>[],
  orderId: string | null = null,
): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`
    WITH back AS (
      SELECT * FROM jsonb_to_recordset(${json(rows)}) AS b (id uuid, quantity int)
    ), freed AS (
      UPDATE reservations r SET
        quantity = CASE WHEN b.quantity < r.quantity THEN r.quantity - b.quantity ELSE r.quantity END,
        released_at = CASE WHEN b.quantity < r.quantity THEN NULL ELSE now() END,
        order_id = ${orderId}::uuid
      FROM back b WHERE r.id = b.id AND r.released_at IS NULL
      RETURNING r.variant_id, r.location_id, b.quantity
    ), sums AS (
      SELECT variant_id, location_id, sum(quantity)::int AS quantity FROM freed GROUP BY variant_id, location_id
    )
    UPDATE inventory_levels i
    SET available = i.available + s.quantity, reserved = i.reserved - s.quantity, updated_at = now()
    FROM sums s WHERE i.variant_id = s.variant_id AND i.location_id = s.location_id`);
}

/** The levels after `giveBackReserved`. */
export const withFreed = (levels: readonly StockLevel[], rows: readonly StockMove[]): StockLevel[] =>
  levels.map((level) => {
    const freed = rows.reduce(
      (sum, { variantId, locationId, quantity }) =>
        variantId === level.variantId && locationId === level.locationId ? sum + quantity : sum,
      0,
    );
    return { ...level, available: level.available + freed, freed };
  });
