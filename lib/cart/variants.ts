import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import type { Locale, Picture } from '../catalog/types.ts';
import type { StockPart } from '../inventory/stock.ts';
import { shopCurrency } from '../money.ts';

/** Pages and the cache tell how many are left up to here; above it only that there are more. */
export const countedUpTo = 10;

/** What the catalog says of a variant in a cart; amounts in minor units. */
export interface CartVariant {
  id: string;
  handle: string;
  title: string;
  variantTitle: string;
  /** Of an active product, out for sale, with a price. */
  isPublished: boolean;
  price: number;
  compareAtPrice: number | null;
  /** Over all locations; null where it is only known to be more than ten. */
  stock: number | null;
  /** Of a bundle; a line of theirs counts with it. */
  components: readonly (StockPart & { stock: number })[];
  /** Of a limited drop: how long its units are kept for a cart; else null. */
  reserveMinutes: number | null;
  image: Picture | null;
}

type Row = Record<string, unknown> & CartVariant;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
export const isVariantId = (text: string): boolean => uuid.test(text);

/** One query for any number of variants; those that do not exist are left out. */
export async function selectVariants(
  db: Database,
  ids: readonly string[],
  locale: Locale,
): Promise<Map<string, CartVariant>> {
  const known = ids.filter(isVariantId);
  if (known.length === 0) return new Map();
  const rows = await db.execute<Row>(variantsQuery(known, locale));
  return new Map(rows.map((row) => [row.id, row]));
}

function variantsQuery(ids: readonly string[], locale: Locale): SQL {
  const optionLabel = (position: 1 | 2 | 3) => sql`(
    SELECT CASE WHEN ${locale} = 'ko' THEN coalesce(o.value_ko, o.value) ELSE o.value END
    FROM product_option_values o WHERE o.id = v.${sql.identifier(`option${position}_value_id`)})`;
  return sql`
    SELECT
      v.id, p.handle, p.reserve_minutes AS "reserveMinutes",
      coalesce(local.title, en.title, p.handle) AS title,
      concat_ws(' / ', ${optionLabel(1)}, ${optionLabel(2)}, ${optionLabel(3)}) AS "variantTitle",
      (p.status = 'active' AND p.published_at <= now() AND price.amount IS NOT NULL) IS TRUE AS "isPublished",
      coalesce(price.amount, 0)::float AS price,
      price.compare_at_amount::float AS "compareAtPrice",
      s.available AS stock,
      (
        SELECT coalesce(jsonb_agg(jsonb_build_object('variantId', b.component_id, 'quantity', b.quantity,
          'stock', part.available)), '[]')
        FROM bundle_components b JOIN variant_stock part ON part.variant_id = b.component_id
        WHERE b.bundle_id = v.id
      ) AS components,
      (
        SELECT jsonb_build_object('src', m.src, 'width', m.width, 'height', m.height,
          'alt', CASE WHEN ${locale} = 'ko' THEN coalesce(pm.alt_ko, pm.alt_en) ELSE pm.alt_en END)
        FROM product_media pm JOIN media m ON m.id = pm.media_id
        WHERE pm.product_id = p.id
        ORDER BY (pm.option_value_id IN (v.option1_value_id, v.option2_value_id, v.option3_value_id)) IS TRUE DESC,
          pm.position
        LIMIT 1
      ) AS image
    FROM variants v
    JOIN products p ON p.id = v.product_id
    JOIN variant_stock s ON s.variant_id = v.id
    LEFT JOIN product_translations en ON en.product_id = p.id AND en.locale = 'en'
    LEFT JOIN product_translations local ON local.product_id = p.id AND local.locale = ${locale}
    LEFT JOIN prices price ON price.variant_id = v.id AND price.currency = ${shopCurrency}
    WHERE v.id = ANY (${`{${ids.join(',')}}`}::uuid[])`;
}
