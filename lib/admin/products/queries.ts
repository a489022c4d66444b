import 'server-only';
import { eq, type SQL, sql } from 'drizzle-orm';
import type { Database, Transaction } from '#db/client.ts';
import { variants } from '#db/schema/index.ts';
import { shopCurrency } from '../../money.ts';
import { getCampaignChange } from '../../publishing/campaigns/edit-campaign.ts';
import type { Fields, UnpublishedChange } from '../../publishing/document.ts';
import { getDraft, withDraft } from '../../publishing/drafts.ts';
import { priceFieldOf, productKind } from '../../publishing/kinds/product.ts';
import { type Page, pageSize, toPage } from '../page.ts';
import { editorFields, type ProductVariant } from './product-fields.ts';

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

export interface EditableVariant extends ProductVariant {
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
  /** Of what is public. */
  version: number;
  publicStatus: ProductStatus;
  status: ProductStatus;
  title: { en: string; ko: string };
  description: { en: string; ko: string };
  variants: EditableVariant[];
  /** What the editor shows, as publishing names it. */
  seen: Fields;
  /** What of it is not public; null where all of it is. */
  unpublished: UnpublishedChange | null;
}

type ProductFacts = Pick<EditableProduct, 'id' | 'number' | 'handle' | 'version'> & {
  variants: Omit<EditableVariant, 'price' | 'compareAt'>[];
};

/**
 * As an editor shows it: what is public, under what is drafted of it, or under what a campaign makes of it. Of the
 * primary, so that nobody starts from an old version.
 */
export async function getEditableProduct(
  db: Database | Transaction,
  id: string,
  campaignId?: string,
): Promise<EditableProduct | null> {
  const key = { kind: 'product', id } as const;
  const [facts, documents, unpublished] = await Promise.all([
    readFacts(db, id),
    productKind.read(db, [id]),
    campaignId ? getCampaignChange(db, campaignId, key) : getDraft(db, key),
  ]);
  const published = documents.get(id);
  if (!facts || !published) return null;
  const fields = withDraft(published, unpublished);
  const word = (name: string) => String(fields[name] ?? '');
  return {
    ...facts,
    publicStatus: published.status as ProductStatus,
    status: fields.status as ProductStatus,
    title: { en: word('title.en'), ko: word('title.ko') },
    description: { en: word('description.en'), ko: word('description.ko') },
    variants: facts.variants.map((variant) => ({
      ...variant,
      price: (fields[priceFieldOf(variant.sku, 'price')] ?? null) as number | null,
      compareAt: (fields[priceFieldOf(variant.sku, 'compareAt')] ?? null) as number | null,
    })),
    seen: editorFields(fields, facts.variants),
    unpublished,
  };
}

async function readFacts(db: Database | Transaction, id: string): Promise<ProductFacts | null> {
  const [row] = await db.execute<ProductFacts & Record<string, unknown>>(sql`
    SELECT p.id, p.number, p.handle,
      coalesce(nullif((SELECT d.version FROM documents d WHERE d.kind = 'product' AND d.document_id = p.id::text), 0), 1)
        AS version,
      (SELECT coalesce(jsonb_agg(jsonb_build_object(
          'id', v.id, 'sku', v.sku, 'title', concat_ws(' / ', o1.value, o2.value, o3.value),
          'stock', (SELECT s.available FROM variant_stock s WHERE s.variant_id = v.id)
        ) ORDER BY v.position, v.id), '[]')
        FROM variants v
        LEFT JOIN product_option_values o1 ON o1.id = v.option1_value_id
        LEFT JOIN product_option_values o2 ON o2.id = v.option2_value_id
        LEFT JOIN product_option_values o3 ON o3.id = v.option3_value_id
        WHERE v.product_id = p.id) AS variants
    FROM products p WHERE p.id = ${id}`);
  return row ?? null;
}

export const listVariants = (db: Database | Transaction, productId: string): Promise<ProductVariant[]> =>
  db
    .select({ id: variants.id, sku: variants.sku })
    .from(variants)
    .where(eq(variants.productId, productId))
    .orderBy(variants.position, variants.id);

const escapeLike = (text: string) => text.replace(/[\\%_]/g, '\\$&');
