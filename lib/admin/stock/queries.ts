import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Database } from '#db/client.ts';
import { lowStockLimit } from '../dashboard/queries.ts';
import { cutPage, pageSize } from '../page.ts';
import type { stockListSchema } from './schema.ts';

export interface StockRow {
  variantId: string;
  productId: string;
  title: string;
  /** `Ink / M`; empty for an only variant. */
  variant: string;
  sku: string;
  /** Over all locations; of a bundle, as many as its parts make up. */
  available: number;
  reserved: number;
}

const ofVariant = sql`
  SELECT v.id AS "variantId", v.product_id AS "productId", coalesce(en.title, p.handle) AS title, v.sku,
    concat_ws(' / ', o1.value, o2.value, o3.value) AS variant, s.available,
    (SELECT coalesce(sum(i.reserved), 0)::int FROM inventory_levels i WHERE i.variant_id = v.id) AS reserved`;
const joins = sql`
  JOIN products p ON p.id = v.product_id
  JOIN variant_stock s ON s.variant_id = v.id
  LEFT JOIN product_translations en ON en.product_id = p.id AND en.locale = 'en'
  LEFT JOIN product_option_values o1 ON o1.id = v.option1_value_id
  LEFT JOIN product_option_values o2 ON o2.id = v.option2_value_id
  LEFT JOIN product_option_values o3 ON o3.id = v.option3_value_id`;

/** Newest variant first. `q` is part of a product's title, or a whole handle or SKU. */
export async function listStock(db: Database, { q, view, before }: z.output<typeof stockListSchema>) {
  const rows = await db.execute<StockRow & Record<string, unknown>>(sql`
    ${ofVariant} FROM (
      SELECT v.* FROM variants v
      WHERE ${view ? inView(view) : sql`true`} AND ${q ? answersTo(q) : sql`true`}
        AND ${before ? sql`v.id < ${before}` : sql`true`}
      ORDER BY v.id DESC LIMIT ${pageSize + 1}
    ) v ${joins}
    ORDER BY v.id DESC`);
  return cutPage([...rows], pageSize, ({ variantId }) => variantId);
}

/** Few left counts per location, by the partial index; sold out is over all of them. */
const inView = (view: 'low' | 'out'): SQL =>
  view === 'low'
    ? sql`v.id IN (SELECT variant_id FROM inventory_levels WHERE available BETWEEN 1 AND ${sql.raw(String(lowStockLimit))})`
    : sql`EXISTS (SELECT FROM inventory_levels i WHERE i.variant_id = v.id)
        AND NOT EXISTS (SELECT FROM inventory_levels i WHERE i.variant_id = v.id AND i.available > 0)`;

const answersTo = (q: string): SQL => sql`v.id IN (
  SELECT id FROM variants WHERE sku = ${q}
  UNION SELECT w.id FROM variants w WHERE w.product_id IN (
    SELECT product_id FROM product_translations WHERE title ILIKE ${`%${q.replace(/[\\%_]/g, '\\$&')}%`}
    UNION SELECT id FROM products WHERE handle = ${q.toLowerCase()}))`;

export interface LocationLevel {
  locationId: string;
  location: string;
  available: number;
  reserved: number;
}

export interface StockChangeRow {
  id: string;
  at: string;
  location: string;
  delta: number;
  reason: 'received' | 'correction' | 'damaged' | 'order' | 'cancellation' | 'return' | 'import';
  note: string | null;
  actor: string | null;
  orderNumber: number | null;
}

const changesShown = 100;

/** A variant with what each location has of it, and its newest changes. */
export async function getStock(db: Database, variantId: string) {
  const [[variant], levels, changes, parts] = await Promise.all([
    db.execute<StockRow & Record<string, unknown>>(
      sql`${ofVariant} FROM variants v ${joins} WHERE v.id = ${variantId}`,
    ),
    db.execute<LocationLevel & Record<string, unknown>>(sql`
      SELECT l.id AS "locationId", l.name AS location, coalesce(i.available, 0) AS available,
        coalesce(i.reserved, 0) AS reserved
      FROM locations l LEFT JOIN inventory_levels i ON i.location_id = l.id AND i.variant_id = ${variantId}
      ORDER BY l.priority, l.id`),
    db.execute<StockChangeRow & Record<string, unknown>>(sql`
      SELECT a.id, a.created_at AS at, l.name AS location, a.delta, a.reason, a.note, u.email AS actor,
        o.number::float8 AS "orderNumber"
      FROM inventory_adjustments a
      JOIN locations l ON l.id = a.location_id
      LEFT JOIN users u ON u.id = a.actor_id
      LEFT JOIN orders o ON o.id = a.order_id
      WHERE a.variant_id = ${variantId}
      ORDER BY a.id DESC LIMIT ${changesShown}`),
    db.execute<{ sku: string; variantId: string; quantity: number }>(sql`
      SELECT v.sku, v.id AS "variantId", b.quantity FROM bundle_components b JOIN variants v ON v.id = b.component_id
      WHERE b.bundle_id = ${variantId} ORDER BY v.sku`),
  ]);
  if (!variant) return null;
  return { ...variant, levels: [...levels], changes: [...changes], parts: [...parts] };
}

export type StockDetail = NonNullable<Awaited<ReturnType<typeof getStock>>>;
