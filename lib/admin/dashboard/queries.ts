import 'server-only';
import { sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { shopCurrency } from '../../money.ts';
import { shopTimeZone } from '../../shop-time.ts';

export const lowStockLimit = 5;
const lowStockShown = 12;

/** Beyond this a table is not counted for a dashboard: the planner's own estimate does. */
const countedUpTo = 10_000;

interface Today extends Record<string, unknown> {
  orders: number;
  /** Minor units, cancelled orders left out. */
  revenue: number;
  unpaid: number;
}

/** Walks the orders of one day, by the index on their time. */
export async function getToday(db: Database): Promise<Today> {
  const [row] = await db.execute<Today>(sql`
    SELECT count(*)::int AS orders, coalesce(sum(total), 0)::float8 AS revenue,
      coalesce(sum(total) FILTER (WHERE payment_state = 'unpaid'), 0)::float8 AS unpaid
    FROM orders
    WHERE placed_at >= date_trunc('day', now() AT TIME ZONE ${shopTimeZone}) AT TIME ZONE ${shopTimeZone}
      AND state <> 'cancelled' AND currency = ${shopCurrency}`);
  return row ?? { orders: 0, revenue: 0, unpaid: 0 };
}

export interface Count {
  count: number;
  isEstimate: boolean;
}

/** All products, and those that are live. */
export async function countProducts(db: Database): Promise<{ all: Count; live: Count }> {
  const [all, live] = await Promise.all([countRows(db, 'products'), countRows(db, 'product_listings')]);
  return { all, live };
}

async function countRows(db: Database, table: 'products' | 'product_listings'): Promise<Count> {
  const [counted] = await db.execute<{ count: number }>(sql`
    SELECT count(*)::int AS count FROM (SELECT FROM ${sql.identifier(table)} LIMIT ${countedUpTo + 1}) AS counted`);
  const count = counted?.count ?? 0;
  if (count <= countedUpTo) return { count, isEstimate: false };
  const [estimated] = await db.execute<{ count: number }>(sql`
    SELECT reltuples::float8 AS count FROM pg_class WHERE oid = ${table}::regclass`);
  return { count: Math.max(estimated?.count ?? 0, countedUpTo), isEstimate: true };
}

export interface LowStock extends Record<string, unknown> {
  variantId: string;
  title: string;
  variant: string;
  sku: string;
  available: number;
}

/** The least first, of live products; by the partial index on what is nearly sold out. */
export async function listLowStock(db: Database): Promise<LowStock[]> {
  const rows = await db.execute<LowStock>(sql`
    SELECT v.id AS "variantId", l.title_en AS title, v.sku, i.available,
      concat_ws(' / ', o1.value, o2.value, o3.value) AS variant
    FROM inventory_levels i
    JOIN variants v ON v.id = i.variant_id
    JOIN product_listings l ON l.product_id = v.product_id
    LEFT JOIN product_option_values o1 ON o1.id = v.option1_value_id
    LEFT JOIN product_option_values o2 ON o2.id = v.option2_value_id
    LEFT JOIN product_option_values o3 ON o3.id = v.option3_value_id
    WHERE i.available BETWEEN 1 AND ${sql.raw(String(lowStockLimit))}
    ORDER BY i.available, i.variant_id
    LIMIT ${lowStockShown}`);
  return [...rows];
}
