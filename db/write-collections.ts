import { sql } from 'drizzle-orm';
import type { CollectionInput } from '#lib/catalog/product-input.ts';
import type { Database, Transaction } from './client.ts';
import { type CollectionRule, refreshRuleCollection } from './rule-collections.ts';
import { refreshListings, type WriteOptions } from './write-products.ts';

export type RuleCollectionInput = Omit<CollectionInput, 'products'> & { rule: CollectionRule };

/**
 * Creates and updates collections by handle, each with its members: the products named, in their order, or those that
 * the rule finds. Handles of products that do not exist are left out.
 */
export async function writeCollections(
  db: Database | Transaction,
  collections: readonly (CollectionInput | RuleCollectionInput)[],
  { currency, onWritten }: Pick<WriteOptions, 'currency' | 'onWritten'>,
): Promise<void> {
  await db.transaction(async (tx) => {
    for (const [index, collection] of collections.entries()) {
      const id = await writeCollection(tx, collection, index + 1);
      const before = await listMembers(tx, id);
      if ('rule' in collection) await refreshRuleCollection(tx, id);
      else await writeMembers(tx, id, collection.products, 'handle');
      const after = await listMembers(tx, id);
      const moved = [
        ...[...before].filter((member) => !after.has(member)),
        ...[...after].filter((member) => !before.has(member)),
      ];
      await refreshListings(tx, moved, currency);
    }
    await onWritten?.(tx, { products: [], collections: collections.map(({ handle }) => handle) });
  });
}

async function writeCollection(
  tx: Transaction,
  collection: CollectionInput | RuleCollectionInput,
  position: number,
): Promise<string> {
  const rule = 'rule' in collection ? JSON.stringify(collection.rule) : null;
  const kind = rule === null ? 'manual' : 'rule';
  const sort = rule === null ? 'manual' : 'newest';
  const [row] = await tx.execute<{ id: string }>(sql`
    INSERT INTO collections AS c (handle, kind, rule, sort, status, position, image_id, published_at)
    VALUES (${collection.handle}, ${kind}, ${rule}::jsonb, ${sort}, 'active', ${position},
      (SELECT id FROM media WHERE src = ${collection.image ?? null}), now())
    ON CONFLICT (handle) DO UPDATE SET kind = excluded.kind, rule = excluded.rule,
      image_id = coalesce(excluded.image_id, c.image_id)
    RETURNING id`);
  if (!row) throw new Error(`collection ${collection.handle} was not written`);
  for (const locale of ['en', 'ko'] as const) {
    const title = collection.title[locale];
    if (title === undefined) continue;
    await tx.execute(sql`
      INSERT INTO collection_translations (collection_id, locale, title, description)
      VALUES (${row.id}, ${locale}, ${title}, ${collection.description[locale] ?? ''})
      ON CONFLICT (collection_id, locale) DO UPDATE SET title = excluded.title, description = excluded.description`);
  }
  return row.id;
}

/** Products that are gone meanwhile are left out; the order of the list is theirs. */
export async function writeMembers(
  tx: Transaction,
  id: string,
  named: readonly string[],
  by: 'handle' | 'id',
): Promise<void> {
  const isNamed = by === 'id' ? sql`p.id = n.name::uuid` : sql`p.handle = n.name`;
  await tx.execute(sql`
    WITH wanted AS (
      SELECT p.id, min(n.position) AS position
      FROM jsonb_array_elements_text(${JSON.stringify(named)}::jsonb) WITH ORDINALITY AS n (name, position)
      JOIN products p ON ${isNamed} GROUP BY p.id
    ),
    gone AS (
      DELETE FROM collection_products WHERE collection_id = ${id} AND product_id NOT IN (SELECT id FROM wanted)
    )
    INSERT INTO collection_products (collection_id, product_id, position)
    SELECT ${id}, w.id, w.position FROM wanted w
    ON CONFLICT (collection_id, product_id) DO UPDATE SET position = excluded.position`);
}

export async function listMembers(tx: Transaction, id: string): Promise<Set<string>> {
  const rows = await tx.execute<{ id: string }>(
    sql`SELECT product_id AS id FROM collection_products WHERE collection_id = ${id}`,
  );
  return new Set(rows.map((row) => row.id));
}
