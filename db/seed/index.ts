import path from 'node:path';
import { parseArgs } from 'node:util';
import { sql } from 'drizzle-orm';
import { invalidateWritten } from '#lib/catalog/import/invalidate-written.ts';
import type { ProductInput } from '#lib/catalog/product-input.ts';
import { shopCurrency } from '#lib/money.ts';
import { connectDatabases, type Database, type Transaction } from '../client.ts';
import { writeCollections } from '../write-collections.ts';
import { writeProducts } from '../write-products.ts';
import { catalogCollections, catalogDrops, catalogProducts, catalogSetParts } from './catalog/index.ts';
import { seedDemoUsers } from './demo-users.ts';
import { writeDropsAndSets } from './drops-and-sets.ts';
import { fashionCollections } from './fashion/collections.ts';
import { fashionProducts } from './fashion.ts';

export interface SeedCount {
  created: number;
  updated: number;
  unchanged: number;
}

const writing = { currency: shopCurrency, onWritten: invalidateWritten };

/**
 * Loads the demo users, and the store's own products and collections. A catalog that is there is left as marketers
 * have made it; `update` sets it back to what the code says.
 */
export const seedCatalog = (databaseUrl: string, { update = false } = {}): Promise<SeedCount> =>
  withDatabase(databaseUrl, async (db) => {
    await seedDemoUsers(db);
    const products = catalogProducts();
    return db.transaction(async (tx) => {
      if (!update && (await anyStored(tx, products)))
        return { created: 0, updated: 0, unchanged: products.length };
      const count = await seedProducts(tx, products);
      await writeDropsAndSets(tx, {
        drops: catalogDrops(),
        parts: catalogSetParts(),
        currency: shopCurrency,
      });
      await writeCollections(tx, catalogCollections(), writing);
      return count;
    });
  });

/** Loads the clothing and footwear of the fashion file, and the collections they are found in. */
export const seedFashion = (databaseUrl: string, file: string): Promise<SeedCount> =>
  withDatabase(databaseUrl, async (db) => {
    const products = await fashionProducts(file);
    await writeCollections(db, fashionCollections, writing);
    return seedProducts(db, products);
  });

async function anyStored(tx: Transaction, products: readonly ProductInput[]): Promise<boolean> {
  const handles = JSON.stringify(products.map(({ handle }) => handle));
  const rows = await tx.execute(sql`
    SELECT FROM products WHERE handle IN (SELECT jsonb_array_elements_text(${handles}::jsonb)) LIMIT 1`);
  return rows.length > 0;
}

async function seedProducts(
  db: Database | Transaction,
  products: readonly ProductInput[],
): Promise<SeedCount> {
  const outcomes = await writeProducts(db, products, writing);
  const refused = outcomes.find((outcome) => outcome.kind === 'refused');
  if (refused) throw new Error(`${refused.handle}: ${refused.reason}`);
  const count = (kind: string) => outcomes.filter((outcome) => outcome.kind === kind).length;
  return { created: count('created'), updated: count('updated'), unchanged: count('unchanged') };
}

async function withDatabase<T>(primaryUrl: string, work: (db: Database) => Promise<T>): Promise<T> {
  const databases = connectDatabases({ primaryUrl, poolSize: 1 });
  try {
    return await work(databases.primary.db);
  } finally {
    await databases.close();
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { fashion: { type: 'string' }, update: { type: 'boolean' } } });
  const databaseUrl = process.env.DATABASE_URL;
  if (!databaseUrl) throw new Error('DATABASE_URL is missing');
  const report = async (name: string, work: Promise<SeedCount>) => {
    const start = performance.now();
    const { created, updated, unchanged } = await work;
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(
      `${name}: ${created} products created, ${updated} changed, ${unchanged} left as they are, ${seconds} s`,
    );
  };
  await report('catalog', seedCatalog(databaseUrl, { update: values.update ?? false }));
  if (values.fashion)
    await report(
      'fashion',
      seedFashion(databaseUrl, path.resolve(process.env.INIT_CWD ?? '.', values.fashion)),
    );
}

if (import.meta.main) {
  await main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
