import { sql } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { invalidateTags } from '../cache/invalidate.ts';
import { tags } from '../cache/manifest.ts';
import { shopCurrency } from '../money.ts';
import { type StockChange, shownQuantity } from './stock.ts';

interface AffectedProduct extends Record<string, unknown> {
  id: string;
  handle: string;
  collections: string[];
  wasAvailable: boolean;
  isAvailable: boolean;
}

/**
 * Writes into the transaction what its stock changes make stale: a product's page when the quantity it shows changes,
 * and its cards and lists when the product as a whole sells out or is back.
 */
export async function announceStock(tx: Transaction, changes: readonly StockChange[]): Promise<void> {
  const all = [...changes, ...(await bundleChanges(tx, changes))];
  const shown = all.filter(({ before, after }) => shownQuantity(before) !== shownQuantity(after));
  if (shown.length === 0) return;
  await lockProducts(
    tx,
    shown.filter(({ before, after }) => before > 0 !== after > 0),
  );
  const products = await affectedProducts(tx, shown);
  const turned = products.filter((product) => product.wasAvailable !== product.isAvailable);
  if (turned.length > 0) {
    await tx.execute(sql`
      SELECT refresh_product_listings(
        ARRAY(SELECT jsonb_array_elements_text(${JSON.stringify(turned.map(({ id }) => id))}::jsonb)::uuid),
        ${shopCurrency})`);
  }
  await invalidateTags(tx, [
    ...new Set([
      ...products.map(({ handle }) => tags.product(handle)),
      ...turned.flatMap(({ collections }) => collections.map(tags.collection)),
      ...(turned.length > 0 ? [tags.listings] : []),
    ]),
  ]);
}

/** The stock has been written, so what a bundle had before is its components' stock without their changes. */
async function bundleChanges(tx: Transaction, changes: readonly StockChange[]): Promise<StockChange[]> {
  const components = changes.filter(({ isComponent }) => isComponent);
  if (components.length === 0) return [];
  const deltas = components.map(({ variantId, before, after }) => ({ id: variantId, delta: after - before }));
  return tx.execute<StockChange & Record<string, unknown>>(sql`
    WITH changed AS (SELECT * FROM jsonb_to_recordset(${JSON.stringify(deltas)}::jsonb) AS c (id uuid, delta int))
    SELECT b.bundle_id AS "variantId", min((s.available - coalesce(c.delta, 0)) / b.quantity) AS before,
      min(s.available / b.quantity) AS after, false AS "isComponent"
    FROM bundle_components b
    JOIN variant_stock s ON s.variant_id = b.component_id
    LEFT JOIN changed c ON c.id = b.component_id
    WHERE b.bundle_id IN (
      SELECT touched.bundle_id FROM bundle_components touched JOIN changed ON changed.id = touched.component_id
    )
    GROUP BY b.bundle_id`);
}

/** Two orders that sell out the last two variants of a product must see each other, or its listing stays available. */
async function lockProducts(tx: Transaction, turned: readonly StockChange[]): Promise<void> {
  if (turned.length === 0) return;
  await tx.execute(sql`
    SELECT FROM products WHERE id IN (${productsOf(turned)}) ORDER BY id FOR NO KEY UPDATE`);
}

const productsOf = (changes: readonly StockChange[]) => sql`
  SELECT v.product_id FROM variants v WHERE v.id IN (
    SELECT jsonb_array_elements_text(${JSON.stringify(changes.map(({ variantId }) => variantId))}::jsonb)::uuid)`;

/** `wasAvailable` is what the listing still says; products without one are not out for sale. */
const affectedProducts = (tx: Transaction, changes: readonly StockChange[]): Promise<AffectedProduct[]> =>
  tx.execute<AffectedProduct>(sql`
    SELECT l.product_id AS id, l.handle, l.available AS "wasAvailable",
      EXISTS (
        SELECT FROM variants v JOIN variant_stock s ON s.variant_id = v.id
        WHERE v.product_id = l.product_id AND s.available > 0
      ) AS "isAvailable",
      ARRAY(SELECT c.handle FROM collections c WHERE c.id = ANY (l.collection_ids)) AS collections
    FROM product_listings l
    WHERE l.product_id IN (${productsOf(changes)})
    ORDER BY l.product_id`);
