import { sql } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import type { StockChange, StockLevel, StockMove } from './stock.ts';

const json = (rows: readonly unknown[]) => sql`${JSON.stringify(rows)}::jsonb`;

/** Locks in one order, by variant and location, so that orders sharing variants wait for each other and never in a circle. */
export async function lockLevels(tx: Transaction, variantIds: readonly string[]): Promise<StockLevel[]> {
  return tx.execute<StockLevel & Record<string, unknown>>(sql`
    SELECT i.variant_id AS "variantId", i.location_id AS "locationId", i.available, l.priority
    FROM inventory_levels i JOIN locations l ON l.id = i.location_id
    WHERE i.variant_id IN (SELECT jsonb_array_elements_text(${json(variantIds)})::uuid)
    ORDER BY i.variant_id, i.location_id
    FOR UPDATE OF i`);
}

/** Takes for an order what was found in levels that this transaction has locked. */
export const takeStock = (tx: Transaction, orderId: string, moves: readonly StockMove[]): Promise<void> =>
  move(tx, orderId, 'order', moves, -1);

/**
 * Puts back whatever is still taken for an order. The caller holds the order's row, so that it happens once.
 * @returns what changed, for the caches
 */
export async function giveBackStock(
  tx: Transaction,
  orderId: string,
  reason: 'cancellation' | 'return',
): Promise<StockChange[]> {
  const taken = await tx.execute<StockMove & Record<string, unknown>>(sql`
    SELECT a.variant_id AS "variantId", a.location_id AS "locationId", -sum(a.delta)::int AS quantity
    FROM inventory_adjustments a
    WHERE a.order_id = ${orderId}
      AND a.variant_id IN (SELECT l.variant_id FROM order_lines l WHERE l.order_id = ${orderId})
    GROUP BY a.variant_id, a.location_id
    HAVING sum(a.delta) < 0`);
  if (taken.length === 0) return [];
  const variantIds = [...new Set(taken.map(({ variantId }) => variantId))];
  const levels = await lockLevels(tx, variantIds);
  await move(tx, orderId, reason, taken, 1);
  return variantIds.map((variantId) => {
    const before = total(levels, variantId, ({ available }) => available);
    return { variantId, before, after: before + total(taken, variantId, ({ quantity }) => quantity) };
  });
}

async function move(
  tx: Transaction,
  orderId: string,
  reason: 'order' | 'cancellation' | 'return',
  moves: readonly StockMove[],
  sign: 1 | -1,
): Promise<void> {
  const deltas = moves.map((each) => ({
    variant_id: each.variantId,
    location_id: each.locationId,
    delta: sign * each.quantity,
  }));
  await tx.execute(sql`
    WITH moves AS (
      SELECT * FROM jsonb_to_recordset(${json(deltas)}) AS m (variant_id uuid, location_id uuid, delta int)
    ), moved AS (
      UPDATE inventory_levels i SET available = i.available + m.delta, updated_at = now()
      FROM moves m WHERE i.variant_id = m.variant_id AND i.location_id = m.location_id
    )
    INSERT INTO inventory_adjustments (variant_id, location_id, delta, reason, order_id)
    SELECT variant_id, location_id, delta, ${reason}::inventory_reason, ${orderId}::uuid FROM moves`);
}

function total<T extends { variantId: string }>(
  rows: readonly T[],
  variantId: string,
  amount: (row: T) => number,
): number {
  return rows.reduce((sum, row) => (row.variantId === variantId ? sum + amount(row) : sum), 0);
}
