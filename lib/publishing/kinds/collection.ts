import { eq, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type CollectionRule, refreshRuleCollection } from '#db/rule-collections.ts';
import { collections } from '#db/schema/index.ts';
import { listMembers, writeMembers } from '#db/write-collections.ts';
import { refreshListings } from '#db/write-products.ts';
import { tags } from '../../cache/manifest.ts';
import { shopCurrency } from '../../money.ts';
import type { Fields } from '../document.ts';
import { type DocumentKind, eachOne, schemaProblems } from './kind.ts';
import { cleanWords, localized, selectWords, status, text, writeWords } from './words.ts';

const ruleSchema = z.partialRecord(
  z.enum(['genders', 'types', 'vendors', 'tags']),
  z.array(text(255).min(1)).min(1).max(250),
) satisfies z.ZodType<CollectionRule>;

const schema = z.object({
  status,
  sort: z.enum(['manual', 'newest', 'price_asc', 'price_desc', 'best_selling']),
  position: z.int().min(0).max(1_000_000),
  /** Null for one whose products are chosen by hand. */
  rule: ruleSchema.nullable(),
  /** Ids of products in their order; of one by rule, empty: they follow from it. */
  products: z.array(z.uuid()).max(5_000),
  ...localized({ title: 255, description: 10_000, seoTitle: 255, seoDescription: 1000 }),
});

export const collectionKind: DocumentKind = {
  async read(tx, ids) {
    const rows = await tx.execute<{ id: string; fields: Fields }>(sql`
      SELECT c.id, jsonb_build_object('status', c.status, 'sort', c.sort, 'position', c.position, 'rule', c.rule,
          'products', CASE WHEN c.kind = 'rule' THEN '[]'::jsonb ELSE coalesce((
            SELECT jsonb_agg(cp.product_id ORDER BY cp.position, cp.product_id) FROM collection_products cp
            WHERE cp.collection_id = c.id), '[]') END)
        || ${selectWords(sql`collection_translations`, sql`t.collection_id = c.id`)} AS fields
      FROM collections c WHERE c.id IN (SELECT jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::uuid)`);
    return new Map(rows.map(({ id, fields }) => [id, fields]));
  },

  clean: cleanWords,

  problems: (fields) => schemaProblems(schema, fields),

  write: eachOne(async (tx, { id, fields, changed }) => {
    const { status, sort, position, rule, products } = fields as z.infer<typeof schema>;
    const publishedAt =
      status === 'active' ? sql`coalesce(${collections.publishedAt}, now())` : collections.publishedAt;
    const kind = rule === null ? ('manual' as const) : ('rule' as const);
    await tx
      .update(collections)
      .set({ status, sort, position, kind, rule, publishedAt, updatedAt: new Date() })
      .where(eq(collections.id, id));
    await writeWords(tx, sql`collection_translations`, sql`collection_id`, [{ id, fields, changed }]);
    if (!['rule', 'products', 'status'].some((field) => changed.includes(field))) return;
    const before = await listMembers(tx, id);
    if (rule === null) await writeMembers(tx, id, products, 'id');
    else await refreshRuleCollection(tx, id);
    const after = await listMembers(tx, id);
    // Whether a listing names a collection depends on the collection's status, too.
    const all = [...new Set([...before, ...after])];
    const touched = changed.includes('status')
      ? all
      : all.filter((one) => before.has(one) !== after.has(one));
    await refreshListings(tx, touched, shopCurrency);
  }),

  async settle(tx, ids) {
    const rows = await tx
      .select({ id: collections.id, handle: collections.handle })
      .from(collections)
      .where(inArray(collections.id, [...ids]));
    return {
      tags: [tags.collections, tags.listings, ...rows.map(({ handle }) => tags.collection(handle))],
      shown: rows.map(({ id, handle }) => ({
        id,
        path: `/collections/${handle}`,
        tag: tags.collection(handle),
      })),
    };
  },

  title: (fields) => String(fields['title.en'] ?? ''),
};
