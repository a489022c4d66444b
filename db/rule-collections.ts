import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from './client.ts';

/** What a product must have to be in a collection by rule: each condition given, and one of its values. */
export interface CollectionRule {
  genders?: string[];
  types?: string[];
  vendors?: string[];
  tags?: string[];
}

/** Brings the membership of these products in all collections by rule up to date. */
export const refreshRuleCollections = (tx: Transaction, productIds: readonly string[]): Promise<void> =>
  refresh(
    tx,
    sql`p.id IN (SELECT jsonb_array_elements_text(${JSON.stringify(productIds)}::jsonb)::uuid)`,
    sql`true`,
  );

/** Brings the membership of all products in this collection by rule up to date. */
export const refreshRuleCollection = (tx: Transaction, collectionId: string): Promise<void> =>
  refresh(tx, sql`true`, sql`c.id = ${collectionId}`);

async function refresh(tx: Transaction, products: SQL, collections: SQL): Promise<void> {
  await tx.execute(sql`
    WITH wanted AS MATERIALIZED (
      SELECT c.id AS collection_id, p.id AS product_id
      FROM collections c CROSS JOIN products p
      WHERE c.kind = 'rule' AND ${collections} AND ${products}
        AND (NOT c.rule ? 'genders' OR c.rule -> 'genders' ? p.gender::text)
        AND (NOT c.rule ? 'types' OR c.rule -> 'types' ? p.type)
        AND (NOT c.rule ? 'vendors' OR c.rule -> 'vendors' ? p.vendor)
        AND (NOT c.rule ? 'tags' OR c.rule -> 'tags' ?| p.tags)
    ),
    gone AS (
      DELETE FROM collection_products cp USING collections c, products p
      WHERE c.id = cp.collection_id AND p.id = cp.product_id AND c.kind = 'rule' AND ${collections} AND ${products}
        AND NOT EXISTS (
          SELECT FROM wanted w WHERE w.collection_id = cp.collection_id AND w.product_id = cp.product_id
        )
    )
    INSERT INTO collection_products (collection_id, product_id)
    SELECT collection_id, product_id FROM wanted
    ON CONFLICT DO NOTHING`);
}
