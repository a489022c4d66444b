import { sql } from 'drizzle-orm';
import type { Database, Transaction } from '#db/client.ts';
import type { CartLine } from '../cart/types.ts';
import type { Locale } from '../catalog/types.ts';
import type { StockPart } from '../inventory/stock.ts';
import { shopCurrency } from '../money.ts';
import type { PricedLine } from './types.ts';

/** What a variant for sale costs and is called at this moment. */
export interface SellableVariant extends Record<string, unknown> {
  variantId: string;
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
  components: StockPart[];
}

/** A line that can be ordered, with the words the order keeps of it. */
export interface OrderableLine extends PricedLine {
  variantId: string;
  handle: string;
  title: string;
  variantTitle: string;
  sku: string;
  image: string | null;
  /** Of a bundle: what one of it takes from stock. */
  components: StockPart[];
}

/** By id. */
export type SellableVariants = ReadonlyMap<string, SellableVariant>;

/** Prices and publication as this handle sees them: the primary, for an order. Variants not for sale are left out. */
export async function readVariants(
  db: Database | Transaction,
  cartLines: readonly CartLine[],
  locale: Locale,
): Promise<SellableVariants> {
  const ids = [...new Set(cartLines.map(({ variantId }) => variantId))];
  if (ids.length === 0) return new Map();
  const rows = await db.execute<SellableVariant>(variantsQuery(ids, locale));
  return new Map(rows.map((row) => [row.variantId, row]));
}

/** Lines of variants that are not for sale are left out. */
export const orderableLines = (cartLines: readonly CartLine[], variants: SellableVariants): OrderableLine[] =>
  cartLines.flatMap(({ variantId, quantity }) => {
    const variant = variants.get(variantId);
    return variant ? [{ ...variant, quantity }] : [];
  });

/** Both at once, for one cart. */
export const readLines = async (
  db: Database,
  cartLines: readonly CartLine[],
  locale: Locale,
): Promise<OrderableLine[]> => orderableLines(cartLines, await readVariants(db, cartLines, locale));

function variantsQuery(ids: readonly string[], locale: Locale) {
  const isKorean = sql.raw(locale === 'ko' ? 'true' : 'false');
  const optionLabel = (position: 1 | 2 | 3) => sql`(
    SELECT CASE WHEN ${isKorean} THEN coalesce(o.value_ko, o.value) ELSE o.value END
    FROM product_option_values o WHERE o.id = v.${sql.identifier(`option${position}_value_id`)})`;
  return sql`
    SELECT v.id AS "variantId", p.handle, v.sku, v.taxable, v.requires_shipping AS "requiresShipping",
      v.weight_grams AS "weightGrams", price.amount::float AS "unitPrice",
      coalesce(CASE WHEN ${isKorean} THEN ko.title END, en.title, p.handle) AS title,
      concat_ws(' / ', ${optionLabel(1)}, ${optionLabel(2)}, ${optionLabel(3)}) AS "variantTitle",
      (
        SELECT m.src FROM product_media pm JOIN media m ON m.id = pm.media_id WHERE pm.product_id = p.id
        ORDER BY (pm.option_value_id IN (v.option1_value_id, v.option2_value_id, v.option3_value_id)) IS TRUE DESC,
          pm.position
        LIMIT 1
      ) AS image,
      ARRAY(SELECT cp.collection_id FROM collection_products cp WHERE cp.product_id = p.id) AS "collectionIds",
      (
        SELECT coalesce(jsonb_agg(jsonb_build_object('variantId', b.component_id, 'quantity', b.quantity)), '[]')
        FROM bundle_components b WHERE b.bundle_id = v.id
      ) AS components
    FROM variants v
    JOIN products p ON p.id = v.product_id
    LEFT JOIN product_translations en ON en.product_id = p.id AND en.locale = 'en'
    LEFT JOIN product_translations ko ON ${isKorean} AND ko.product_id = p.id AND ko.locale = 'ko'
    JOIN prices price ON price.variant_id = v.id AND price.currency = ${shopCurrency}
    WHERE v.id = ANY (${`{${ids.join(',')}}`}::uuid[]) AND p.status = 'active' AND p.published_at <= now()`;
}
