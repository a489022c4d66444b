import { sql } from 'drizzle-orm';
import type { ProductInput } from '#lib/catalog/product-input.ts';
import { listBundlesWith } from './bundles.ts';
import type { Database, Transaction } from './client.ts';
import { type Change, type MergeRules, mergeProduct, productChanges } from './products/product-changes.ts';
import { type ProductRows, productRows } from './products/product-rows.ts';
import { readStoredProducts, type StoredProduct } from './products/stored-products.ts';
import { writeRows } from './products/write-rows.ts';
import { refreshRuleCollections } from './rule-collections.ts';

export interface WriteOptions extends MergeRules {
  /** ISO 4217 of the prices. */
  currency: string;
  /** Tells what would be done, and does nothing. */
  dryRun?: boolean;
  /** Called in the transaction of each batch, to invalidate what shows the products written. */
  onWritten?: (tx: Transaction, written: Written) => Promise<void>;
}

/** Handles of the products created or updated and of bundles with them, and of the collections they are or were in. */
export interface Written {
  products: string[];
  collections: string[];
}

export type ProductOutcome =
  | { handle: string; kind: 'created' | 'unchanged' }
  | { handle: string; kind: 'updated'; changes: Change[] }
  | { handle: string; kind: 'refused'; reason: string };

const batchSize = 500;

/**
 * Creates and updates products by handle, a transaction for each batch (a savepoint where `db` is a transaction), with
 * their listings and the collections by rule. Variants that an input no longer names are deleted. Products with a SKU
 * that belongs to another product are refused, and their batch goes in without them.
 */
export async function writeProducts(
  db: Database | Transaction,
  products: readonly ProductInput[],
  options: WriteOptions,
): Promise<ProductOutcome[]> {
  const outcomes: ProductOutcome[] = [];
  let created = 0;
  let analyzeAt = 100;
  for (let start = 0; start < products.length; start += batchSize) {
    const batch = await db.transaction((tx) =>
      writeBatch(tx, products.slice(start, start + batchSize), options),
    );
    outcomes.push(...batch);
    created += batch.filter(({ kind }) => kind === 'created').length;
    if (options.dryRun || created < analyzeAt) continue;
    await analyze(db);
    analyzeAt = created * 2;
  }
  return outcomes;
}

/** Plans made for nearly empty tables cost a bulk load most of its time, and autovacuum comes too late for it. */
async function analyze(db: Database | Transaction): Promise<void> {
  await db.execute(sql`
    ANALYZE products, product_translations, product_options, product_option_values, variants, prices, inventory_levels,
      media, product_media, collection_products, product_listings`);
}

async function writeBatch(
  tx: Transaction,
  products: readonly ProductInput[],
  options: WriteOptions,
): Promise<ProductOutcome[]> {
  const handles = products.map(({ handle }) => handle);
  if (!options.dryRun) await lockProducts(tx, handles);
  const stored = await readStoredProducts(tx, handles, options.currency);
  const owners = await skuOwners(tx, products);
  const merged: ProductInput[] = [];
  const outcomes = products.map((product): ProductOutcome => {
    const before = stored.get(product.handle);
    const input = before ? mergeProduct(product, before.input, options) : product;
    const taken = input.variants.find(({ sku }) => (owners.get(sku) ?? input.handle) !== input.handle);
    if (taken) {
      const reason = `the SKU ${taken.sku} belongs to ${owners.get(taken.sku)}`;
      return { handle: input.handle, kind: 'refused', reason };
    }
    for (const { sku } of input.variants) owners.set(sku, input.handle);
    const outcome = outcomeOf(input, before);
    if (outcome.kind !== 'unchanged') merged.push(input);
    return outcome;
  });
  if (!options.dryRun && merged.length > 0) await store(tx, merged, stored, options);
  return outcomes;
}

function outcomeOf(input: ProductInput, before: StoredProduct | undefined): ProductOutcome {
  const { handle } = input;
  if (!before) return { handle, kind: 'created' };
  const changes = productChanges(before.input, input);
  return changes.length > 0 ? { handle, kind: 'updated', changes } : { handle, kind: 'unchanged' };
}

/** Bulk writers take turns, so that two of them cannot create one handle or lock products in two orders. */
async function lockProducts(tx: Transaction, handles: readonly string[]): Promise<void> {
  await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtext('myclothes:write-products'))`);
  await tx.execute(sql`
    SELECT FROM products WHERE handle IN (SELECT jsonb_array_elements_text(${JSON.stringify(handles)}::jsonb))
    ORDER BY id FOR NO KEY UPDATE`);
}

async function store(
  tx: Transaction,
  products: readonly ProductInput[],
  stored: ReadonlyMap<string, StoredProduct>,
  options: WriteOptions,
): Promise<void> {
  const newId = await idSource(tx, products);
  const batch: ProductRows[] = products.map((product) =>
    productRows(product, stored.get(product.handle), newId),
  );
  await writeRows(tx, batch, { currency: options.currency, setStock: options.setStock ?? false });
  const ids = batch.map(({ product }) => product.id);
  const bundles = await listBundlesWith(tx, ids);
  const shown = [...ids, ...bundles.map(({ id }) => id)];
  const before = await collectionsOf(tx, shown);
  await refreshRuleCollections(tx, ids);
  await refreshListings(tx, ids, options.currency);
  const collections = new Set([...before, ...(await collectionsOf(tx, shown))]);
  await options.onWritten?.(tx, {
    products: [...new Set([...products, ...bundles].map(({ handle }) => handle))],
    collections: [...collections],
  });
}

async function collectionsOf(tx: Transaction, productIds: readonly string[]): Promise<string[]> {
  const rows = await tx.execute<{ handle: string }>(sql`
    SELECT DISTINCT c.handle FROM collections c JOIN collection_products cp ON cp.collection_id = c.id
    WHERE cp.product_id IN (SELECT jsonb_array_elements_text(${JSON.stringify(productIds)}::jsonb)::uuid)`);
  return rows.map(({ handle }) => handle);
}

/** Rewrites the listing rows of products whose collections, prices or words changed. */
export async function refreshListings(
  tx: Transaction,
  productIds: readonly string[],
  currency: string,
): Promise<void> {
  await tx.execute(sql`
    SELECT refresh_product_listings(
      ARRAY(SELECT jsonb_array_elements_text(${JSON.stringify(productIds)}::jsonb)::uuid), ${currency})`);
}

/** Ids for every row that these products may need, made by Postgres in one go. */
async function idSource(tx: Transaction, products: readonly ProductInput[]): Promise<() => string> {
  const rowsOf = ({ options, variants }: ProductInput) =>
    1 + variants.length + options.reduce((sum, { values }) => sum + 1 + values.length, 0);
  const count = products.reduce((sum, product) => sum + rowsOf(product), 0);
  const rows = await tx.execute<{ id: string }>(
    sql`SELECT uuidv7() AS id FROM generate_series(1, ${count}::int)`,
  );
  let next = 0;
  return () => {
    const row = rows[next++];
    if (!row) throw new RangeError('more rows than ids');
    return row.id;
  };
}

/** Which handle holds each of these SKUs in the database. */
async function skuOwners(tx: Transaction, products: readonly ProductInput[]): Promise<Map<string, string>> {
  const skus = products.flatMap(({ variants }) => variants.map(({ sku }) => sku));
  const rows = await tx.execute<{ sku: string; handle: string }>(sql`
    SELECT v.sku, p.handle FROM variants v JOIN products p ON p.id = v.product_id
    WHERE v.sku IN (SELECT jsonb_array_elements_text(${JSON.stringify(skus)}::jsonb))`);
  return new Map(rows.map(({ sku, handle }) => [sku, handle]));
}
