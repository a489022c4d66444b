import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Database, Transaction } from '#db/client.ts';
import { shopCurrency } from '../../money.ts';
import { type Page, pageSize, toPage } from '../page.ts';

export type ProductStatus = 'draft' | 'active' | 'archived';

export interface ProductRow {
  id: string;
  number: number;
  handle: string;
  title: string;
  status: ProductStatus;
  /** Minor units; null without a variant. */
  price: number | null;
  priceMax: number | null;
  stock: number;
  variants: number;
  updatedAt: string;
}

/** Newest number first. `q` is part of a title, or a whole handle or SKU. */
export async function listProducts(
  db: Database,
  {
    q,
    status,
    before,
  }: { q?: string | undefined; status?: ProductStatus | undefined; before?: number | undefined },
): Promise<Page<ProductRow>> {
  const conditions: SQL[] = [sql`true`];
  if (status) conditions.push(sql`p.status = ${status}`);
  if (before) conditions.push(sql`p.number < ${before}`);
  if (q) {
    // One set of ids from three indexes: an OR over three tables would use none.
    conditions.push(sql`p.id IN (
      SELECT product_id FROM product_translations WHERE title ILIKE ${`%${escapeLike(q)}%`}
      UNION SELECT id FROM products WHERE handle = ${q.toLowerCase()}
      UNION SELECT product_id FROM variants WHERE sku = ${q})`);
  }
  const rows = await db.execute<ProductRow & Record<string, unknown>>(sql`
    WITH page AS (
      SELECT p.* FROM products p WHERE ${sql.join(conditions, sql` AND `)}
      ORDER BY p.number DESC LIMIT ${pageSize + 1}
    )
    SELECT p.id, p.number, p.handle, p.status, coalesce(en.title, p.handle) AS title,
      p.updated_at AS "updatedAt", v.price::float8 AS price, v.price_max::float8 AS "priceMax",
      v.stock::int AS stock, v.variants::int AS variants
    FROM page p
    LEFT JOIN product_translations en ON en.product_id = p.id AND en.locale = 'en'
    CROSS JOIN LATERAL (
      SELECT min(r.amount) AS price, max(r.amount) AS price_max, count(DISTINCT v.id) AS variants,
        coalesce(sum(s.available), 0) AS stock
      FROM variants v
      LEFT JOIN prices r ON r.variant_id = v.id AND r.currency = ${shopCurrency}
      JOIN variant_stock s ON s.variant_id = v.id
      WHERE v.product_id = p.id
    ) v
    ORDER BY p.number DESC`);
  return toPage([...rows]);
}

export interface EditableVariant {
  id: string;
  sku: string;
  /** Option values in order: `Ink / M`; empty for an only variant. */
  title: string;
  /** Minor units; null where it has no price yet. */
  price: number | null;
  compareAt: number | null;
  /** What can be sold, over all locations. */
  stock: number;
}

export interface EditableProduct {
  id: string;
  number: number;
  handle: string;
  version: number;
  status: ProductStatus;
  title: { en: string; ko: string };
  description: { en: string; ko: string };
  variants: EditableVariant[];
}

/** Of the primary, or of the transaction that is about to change it. */
export async function getEditableProduct(
  db: Database | Transaction,
  id: string,
): Promise<EditableProduct | null> {
  const [row] = await db.execute<EditableProduct & Record<string, unknown>>(sql`
    SELECT p.id, p.number, p.handle, p.version, p.status,
      jsonb_build_object('en', coalesce(en.title, ''), 'ko', coalesce(ko.title, '')) AS title,
      jsonb_build_object('en', coalesce(en.description, ''), 'ko', coalesce(ko.description, '')) AS description,
      (SELECT coalesce(jsonb_agg(jsonb_build_object(
          'id', v.id, 'sku', v.sku, 'title', concat_ws(' / ', o1.value, o2.value, o3.value),
          'price', r.amount, 'compareAt', r.compare_at_amount,
          'stock', (SELECT s.available FROM variant_stock s WHERE s.variant_id = v.id)
        ) ORDER BY v.position, v.id), '[]')
        FROM variants v
        LEFT JOIN prices r ON r.variant_id = v.id AND r.currency = ${shopCurrency}
        LEFT JOIN product_option_values o1 ON o1.id = v.option1_value_id
        LEFT JOIN product_option_values o2 ON o2.id = v.option2_value_id
        LEFT JOIN product_option_values o3 ON o3.id = v.option3_value_id
        WHERE v.product_id = p.id) AS variants
    FROM products p
    LEFT JOIN product_translations en ON en.product_id = p.id AND en.locale = 'en'
    LEFT JOIN product_translations ko ON ko.product_id = p.id AND ko.locale = 'ko'
    WHERE p.id = ${id}`);
  return row ?? null;
}

const escapeLike = (text: string) => text.replace(/[\\%_]/g, '\\$&');
