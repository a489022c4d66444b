import { inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import { listBundlesWith } from '#db/bundles.ts';
import type { Transaction } from '#db/client.ts';
import { refreshRuleCollections } from '#db/rule-collections.ts';
import { products } from '#db/schema/index.ts';
import { refreshListings } from '#db/write-products.ts';
import { tags } from '../../cache/manifest.ts';
import { shopCurrency } from '../../money.ts';
import type { Fields } from '../document.ts';
import {
  type DocumentKind,
  type FieldProblem,
  type Settled,
  schemaProblems,
  type WrittenDocument,
} from './kind.ts';
import { cleanWords, localized, selectWords, status, text, writeWords } from './words.ts';

const schema = z.object({
  status,
  vendor: text(255),
  type: text(255),
  tags: z.array(z.string().trim().min(1).max(255)).max(250),
  ...localized({ title: 255, description: 60_000, seoTitle: 255, seoDescription: 1000 }),
});

const limit = 1_000_000_000;
const priceField = /^variants\.(.+)\.(price|compareAt)$/s;

export const priceFieldOf = (sku: string, what: 'price' | 'compareAt'): string => `variants.${sku}.${what}`;

export const productKind: DocumentKind = {
  async read(tx, ids) {
    const rows = await tx.execute<{ id: string; fields: Fields }>(sql`
      SELECT p.id, jsonb_build_object('status', p.status, 'vendor', p.vendor, 'type', p.type, 'tags', p.tags)
        || ${selectWords(sql`product_translations`, sql`t.product_id = p.id`)}
        || coalesce((
          SELECT jsonb_object_agg('variants.' || v.sku || '.' || w.field, w.value)
          FROM variants v LEFT JOIN prices r ON r.variant_id = v.id AND r.currency = ${shopCurrency}
          CROSS JOIN LATERAL (VALUES ('price', r.amount), ('compareAt', r.compare_at_amount)) AS w (field, value)
          WHERE v.product_id = p.id
        ), '{}') AS fields
      FROM products p WHERE p.id IN (SELECT jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::uuid)`);
    return new Map(rows.map(({ id, fields }) => [id, fields]));
  },

  clean: cleanWords,

  problems: (fields) => [...schemaProblems(schema, fields), ...priceProblems(fields)],

  async write(tx, documents) {
    const rows = documents.map(({ id, fields: { status, vendor, type, tags } }) => ({
      id,
      status,
      vendor,
      type,
      tags,
    }));
    // Locks the rows, too: bulk writers know nothing of documents.
    await tx.execute(sql`
      UPDATE products p SET status = r.status, vendor = r.vendor, type = r.type, tags = r.tags, updated_at = now(),
        published_at = CASE WHEN r.status = 'active' THEN coalesce(p.published_at, now()) ELSE p.published_at END
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS r (id uuid, status publish_status, vendor text, type text, tags text[])
      WHERE p.id = r.id`);
    await writeWords(tx, sql`product_translations`, sql`product_id`, documents);
    await writePrices(tx, documents);
  },

  settle,

  title: (fields) => String(fields['title.en'] ?? ''),
};

function priceProblems(fields: Fields): FieldProblem[] {
  return Object.entries(fields).flatMap(([path, value]): FieldProblem[] => {
    const [, sku = '', what] = priceField.exec(path) ?? [];
    if (!what || value === null) {
      const isMissing = what === 'price' && fields.status === 'active';
      return isMissing ? [{ path, message: 'needs_price' }] : [];
    }
    if (!Number.isSafeInteger(value) || Number(value) < 0 || Number(value) > limit) {
      return [{ path, message: 'not_money' }];
    }
    const price = fields[priceFieldOf(sku, 'price')];
    const isTooLow = what === 'compareAt' && (typeof price !== 'number' || Number(value) <= price);
    return isTooLow ? [{ path, message: 'compare_at_too_low' }] : [];
  });
}

async function writePrices(tx: Transaction, documents: readonly WrittenDocument[]): Promise<void> {
  const rows = documents.flatMap(({ fields, changed }) =>
    [...new Set(changed.flatMap((field) => priceField.exec(field)?.[1] ?? []))].map((sku) => ({
      sku,
      amount: fields[priceFieldOf(sku, 'price')],
      compareAt: fields[priceFieldOf(sku, 'compareAt')],
    })),
  );
  if (rows.length === 0) return;
  await tx.execute(sql`
    WITH w AS (
      SELECT v.id, r.amount, r."compareAt" FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS r (sku text, amount bigint, "compareAt" bigint) JOIN variants v USING (sku)
    ),
    gone AS (
      DELETE FROM prices p USING w WHERE p.variant_id = w.id AND p.currency = ${shopCurrency} AND w.amount IS NULL
    )
    INSERT INTO prices (variant_id, currency, amount, compare_at_amount)
    SELECT id, ${shopCurrency}, amount, "compareAt" FROM w WHERE amount IS NOT NULL
    ON CONFLICT (variant_id, currency) DO UPDATE SET amount = excluded.amount,
      compare_at_amount = excluded.compare_at_amount, updated_at = now()`);
}

async function settle(tx: Transaction, ids: readonly string[]): Promise<Settled> {
  const before = await shownWith(tx, ids);
  await refreshRuleCollections(tx, ids);
  await refreshListings(tx, ids, shopCurrency);
  const after = await shownWith(tx, ids);
  const handles = await tx
    .select({ id: products.id, handle: products.handle })
    .from(products)
    .where(inArray(products.id, [...ids]));
  return {
    tags: [...new Set([...before, ...after, tags.listings])],
    shown: handles.map(({ id, handle }) => ({
      id,
      path: `/products/${handle}`,
      tag: tags.product(handle),
    })),
  };
}

/** The pages of these products, of the bundles with them, and of the collections that any of them is in. */
async function shownWith(tx: Transaction, ids: readonly string[]): Promise<string[]> {
  const bundles = await listBundlesWith(tx, ids);
  const all = JSON.stringify([...ids, ...bundles.map(({ id }) => id)]);
  const rows = await tx.execute<{ product: string | null; collection: string | null }>(sql`
    WITH shown AS (SELECT jsonb_array_elements_text(${all}::jsonb)::uuid AS id)
    SELECT p.handle AS product, NULL AS collection FROM products p JOIN shown USING (id)
    UNION ALL
    SELECT DISTINCT NULL, c.handle FROM collections c
    JOIN collection_products cp ON cp.collection_id = c.id JOIN shown ON shown.id = cp.product_id`);
  return rows.map(({ product, collection }) =>
    product === null ? tags.collection(collection ?? '') : tags.product(product),
  );
}
