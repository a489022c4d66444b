import { sql } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import {
  countUnits,
  listChanges,
  type StockChange,
  type StockLevel,
  type StockMove,
  type StockRequest,
} from './stock.ts';

/** What one order takes, or gives back. */
interface OrderMove extends StockMove {
  orderId: string;
}

/**
 * The levels of these variants, or of what they are made of. Locks in one order, by variant and location, so that orders
 * sharing units wait for each other and never in a circle.
 */
export async function lockLevels(tx: Transaction, variantIds: readonly string[]): Promise<StockLevel[]> {
  return tx.execute<StockLevel & Record<string, unknown>>(sql`
    WITH wanted AS (SELECT DISTINCT unnest(${sql.param(variantIds)}::uuid[]) AS id)
    SELECT i.variant_id AS "variantId", i.location_id AS "locationId", i.available, i.reserved,
      l.priority, EXISTS (SELECT FROM bundle_components b WHERE b.component_id = i.variant_id) AS "isComponent"
    FROM inventory_levels i JOIN locations l ON l.id = i.location_id
    WHERE i.variant_id IN (
      SELECT coalesce(b.component_id, w.id) FROM wanted w LEFT JOIN bundle_components b ON b.bundle_id = w.id
    )
    ORDER BY i.variant_id, i.location_id
    FOR UPDATE OF i`);
}

/** Takes for orders what was found in levels that this transaction has locked. */
export const takeStock = (tx: Transaction, moves: readonly OrderMove[]): Promise<void> =>
  move(tx, 'order', moves, -1);

/**
 * Puts back what is still taken for an order: all of it, or that of the lines given. The caller holds the order's row,
 * so that it happens once.
 * @returns what changed, for the caches
 */
export async function giveBackStock(
  tx: Transaction,
  orderId: string,
  reason: 'cancellation' | 'return',
  lines?: readonly StockRequest[],
): Promise<StockChange[]> {
  const taken = await tx.execute<StockMove & Record<string, unknown>>(sql`
    SELECT variant_id AS "variantId", location_id AS "locationId", -sum(delta)::int AS quantity
    FROM inventory_adjustments
    WHERE order_id = ${orderId}
    GROUP BY variant_id, location_id
    HAVING sum(delta) < 0
    ORDER BY variant_id, location_id`);
  const moves = lines ? atMost(taken, countUnits(lines)) : [...taken];
  if (moves.length === 0) return [];
  const levels = await lockLevels(tx, [...new Set(moves.map(({ variantId }) => variantId))]);
  await move(
    tx,
    reason,
    moves.map((each) => ({ ...each, orderId })),
    1,
  );
  return listChanges(
    levels,
    moves.map((each) => ({ ...each, quantity: -each.quantity })),
  );
}

function atMost(taken: readonly StockMove[], units: Map<string, number>): StockMove[] {
  return taken.flatMap((each) => {
    const wanted = units.get(each.variantId) ?? 0;
    const quantity = Math.min(each.quantity, wanted);
    units.set(each.variantId, wanted - quantity);
    return quantity > 0 ? [{ ...each, quantity }] : [];
  });
}

/** Lists of one length, since Postgres takes JSON for a hundred rows and reads all levels to find one. */
async function move(
  tx: Transaction,
  reason: 'order' | 'cancellation' | 'return',
  moves: readonly OrderMove[],
  sign: 1 | -1,
): Promise<void> {
  const list = (members: readonly unknown[], type: string) => sql`${sql.param(members)}::${sql.raw(type)}[]`;
  await tx.execute(sql`
    WITH moves AS (
      SELECT * FROM unnest(
        ${list(
          moves.map(({ variantId }) => variantId),
          'uuid',
        )},
        ${list(
          moves.map(({ locationId }) => locationId),
          'uuid',
        )},
        ${list(
          moves.map(({ quantity }) => sign * quantity),
          'int',
        )},
        ${list(
          moves.map(({ orderId }) => orderId),
          'uuid',
        )}
      ) AS m (variant_id, location_id, delta, order_id)
    ), moved AS (
      UPDATE inventory_levels i SET available = i.available + m.delta, updated_at = now()
      FROM (
        SELECT variant_id, location_id, sum(delta)::int AS delta FROM moves GROUP BY variant_id, location_id
      ) m
      WHERE i.variant_id = m.variant_id AND i.location_id = m.location_id
    )
    INSERT INTO inventory_adjustments (variant_id, location_id, delta, reason, order_id)
    SELECT variant_id, location_id, delta, ${reason}::inventory_reason, order_id FROM moves`);
}
