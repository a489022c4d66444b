import { sql } from 'drizzle-orm';
import type { Database, Transaction } from '#db/client.ts';
import type { CartLine } from '../cart/types.ts';
import type { Locale } from '../catalog/types.ts';
import type { Shortage } from '../inventory/stock.ts';
import { shopCurrency } from '../money.ts';
import type { PricedLine } from './types.ts';

/** What a variant costs and is called at this moment; `sellable` only while its product is out for sale with a price. */
interface SellableVariant extends Record<string, unknown> {
  variantId: string;
  isSellable: boolean;
  handle: string;
  title: string;
  variantTitle: string;
  sku: string;
  image: string | null;
  unitPrice: number;
  taxable: boolean;
  requiresShipping: boolean;
  weightGrams: number;
  collectionIds: string[];
  /** Over all locations, not locked. */
  stock: number;
}

/** A line that can be ordered, with the words the order keeps of it. */
export interface OrderableLine extends PricedLine {
  variantId: string;
  handle: string;
  title: string;
  variantTitle: string;
  sku: string;
  image: string | null;
}

/** Joins the cart with prices and publication as this handle sees them: the primary, for an order. */
export async function readLines(
  db: Database | Transaction,
  cartLines: readonly CartLine[],
  locale: Locale,
): Promise<{ lines: OrderableLine[]; shortages: Shortage[] }> {
  const ids = [...new Set(cartLines.map(({ variantId }) => variantId))];
  const rows = ids.length === 0 ? [] : await db.execute<SellableVariant>(variantsQuery(ids, locale));
  const variants = new Map(rows.map((row) => [row.variantId, row]));
  const lines = cartLines.flatMap(({ variantId, quantity }) => {
    const variant = variants.get(variantId);
    return variant?.isSellable ? [{ ...variant, quantity }] : [];
  });
  const shortages = ids.flatMap((variantId) => {
    const variant = variants.get(variantId);
    const requested = cartLines.reduce(
      (sum, line) => (line.variantId === variantId ? sum + line.quantity : sum),
      0,
    );
    const available = variant?.isSellable ? variant.stock : 0;
    return available < requested ? [{ variantId, requested, available }] : [];
  });
  return { lines, shortages };
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function variantsQuery(ids: readonly string[], locale: Locale) {
  const isKorean = sql.raw(locale === 'ko' ? 'true' : 'false');
  const optionLabel = (position: 1 | 2 | 3) => sql`(
    SELECT CASE WHEN ${isKorean} THEN coalesce(o.value_ko, o.value) ELSE o.value END
    FROM product_option_values o WHERE o.id = v.${sql.identifier(`option${position}_value_id`)})`;
  const known = ids.filter((id) => uuid.test(id));
  return sql`
    SELECT v.id AS "variantId", p.handle, v.sku, v.taxable, v.requires_shipping AS "requiresShipping",
      v.weight_grams AS "weightGrams", coalesce(price.amount, 0)::float AS "unitPrice",
      (p.status = 'active' AND p.published_at <= now() AND price.amount IS NOT NULL) IS TRUE AS "isSellable",
      coalesce(CASE WHEN ${isKorean} THEN ko.title END, en.title, p.handle) AS title,
      concat_ws(' / ', ${optionLabel(1)}, ${optionLabel(2)}, ${optionLabel(3)}) AS "variantTitle",
      (
        SELECT m.src FROM product_media pm JOIN media m ON m.id = pm.media_id WHERE pm.product_id = p.id
        ORDER BY (pm.option_value_id IN (v.option1_value_id, v.option2_value_id, v.option3_value_id)) IS TRUE DESC,
          pm.position
        LIMIT 1
      ) AS image,
      ARRAY(SELECT cp.collection_id FROM collection_products cp WHERE cp.product_id = p.id) AS "collectionIds",
      coalesce((SELECT sum(i.available) FROM inventory_levels i WHERE i.variant_id = v.id), 0)::int AS stock
    FROM variants v
    JOIN products p ON p.id = v.product_id
    LEFT JOIN product_translations en ON en.product_id = p.id AND en.locale = 'en'
    LEFT JOIN product_translations ko ON ${isKorean} AND ko.product_id = p.id AND ko.locale = 'ko'
    LEFT JOIN prices price ON price.variant_id = v.id AND price.currency = ${shopCurrency}
    WHERE v.id = ANY (${`{${known.join(',')}}`}::uuid[])`;
}
