import { sql } from 'drizzle-orm';
import type { ProductInput } from '#lib/catalog/product-input.ts';
import type { Database, Transaction } from '../client.ts';

/** A product of the database in the shape of an input, with the ids of its rows. */
export interface StoredProduct {
  id: string;
  input: ProductInput;
  /** By position. */
  options: { id: string; valueIds: Map<string, string> }[];
  /** In the order of `input.variants`. */
  variantIds: string[];
}

interface Translation {
  title: string;
  description: string;
  seoTitle: string | null;
  seoDescription: string | null;
}

interface StoredRow extends Record<string, unknown> {
  id: string;
  handle: string;
  status: ProductInput['status'];
  vendor: string;
  type: string;
  gender: ProductInput['gender'];
  tags: string[];
  publishedAt: string | null;
  translations: Partial<Record<'en' | 'ko', Translation>>;
  options: {
    id: string;
    name: string;
    ko: string | null;
    values: { id: string; value: string; ko: string | null; swatch: string | null }[] | null;
  }[];
  variants: {
    id: string;
    sku: string;
    valueIds: (string | null)[];
    price: number;
    compareAtPrice: number | null;
    quantity: number;
    weightGrams: number;
    barcode: string | null;
    requiresShipping: boolean;
    taxable: boolean;
  }[];
  images: {
    src: string;
    width: number;
    height: number;
    altEn: string;
    altKo: string | null;
    optionValueId: string | null;
  }[];
}

/** Products by handle; handles that the database does not know are absent. Prices are those of `currency`. */
export async function readStoredProducts(
  db: Database | Transaction,
  handles: readonly string[],
  currency: string,
): Promise<Map<string, StoredProduct>> {
  const rows = await db.execute<StoredRow>(sql`
    SELECT p.id, p.handle, p.status, p.vendor, p.type, p.gender, p.tags, p.published_at AS "publishedAt",
      (SELECT jsonb_object_agg(t.locale, jsonb_build_object('title', t.title, 'description', t.description,
          'seoTitle', t.seo_title, 'seoDescription', t.seo_description))
        FROM product_translations t WHERE t.product_id = p.id) AS translations,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name, 'ko', o.name_ko, 'values',
          (SELECT jsonb_agg(jsonb_build_object('id', v.id, 'value', v.value, 'ko', v.value_ko, 'swatch', v.swatch)
              ORDER BY v.position, v.id)
            FROM product_option_values v WHERE v.option_id = o.id)) ORDER BY o.position), '[]')
        FROM product_options o WHERE o.product_id = p.id) AS options,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'sku', v.sku,
          'valueIds', jsonb_build_array(v.option1_value_id, v.option2_value_id, v.option3_value_id),
          'price', coalesce(r.amount, 0), 'compareAtPrice', r.compare_at_amount, 'weightGrams', v.weight_grams,
          'quantity', (SELECT coalesce(sum(i.available), 0) FROM inventory_levels i WHERE i.variant_id = v.id),
          'barcode', v.barcode, 'requiresShipping', v.requires_shipping, 'taxable', v.taxable)
          ORDER BY v.position, v.id), '[]')
        FROM variants v LEFT JOIN prices r ON r.variant_id = v.id AND r.currency = ${currency}
        WHERE v.product_id = p.id) AS variants,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('src', m.src, 'width', m.width, 'height', m.height,
          'altEn', pm.alt_en, 'altKo', pm.alt_ko, 'optionValueId', pm.option_value_id) ORDER BY pm.position), '[]')
        FROM product_media pm JOIN media m ON m.id = pm.media_id WHERE pm.product_id = p.id) AS images
    FROM products p
    WHERE p.handle IN (SELECT jsonb_array_elements_text(${JSON.stringify(handles)}::jsonb))`);
  return new Map(rows.map((row) => [row.handle, toStoredProduct(row)]));
}

function toStoredProduct(row: StoredRow): StoredProduct {
  const valuesById = new Map(
    row.options.flatMap(({ values }) => values ?? []).map((value) => [value.id, value.value]),
  );
  const { en, ko } = row.translations;
  const seo = en && (en.seoTitle !== null || en.seoDescription !== null);
  return {
    id: row.id,
    options: row.options.map(({ id, values }) => ({
      id,
      valueIds: new Map(values?.map((value) => [value.value, value.id])),
    })),
    variantIds: row.variants.map(({ id }) => id),
    input: {
      handle: row.handle,
      status: row.status,
      title: { en: en?.title ?? '', ...(ko && { ko: ko.title }) },
      description: { en: en?.description ?? '', ...(ko && { ko: ko.description }) },
      vendor: row.vendor,
      type: row.type,
      gender: row.gender,
      tags: row.tags,
      ...(seo && { seo: { title: en.seoTitle ?? '', description: en.seoDescription ?? '' } }),
      ...(row.publishedAt && { publishedAt: new Date(row.publishedAt) }),
      options: row.options.map(({ name, ko, values }) => ({
        name,
        ...(ko && { ko }),
        values: (values ?? []).map(({ value, ko, swatch }) => ({
          value,
          ...(ko && { ko }),
          ...(swatch && { swatch }),
        })),
      })),
      variants: row.variants.map(({ id: _, valueIds, barcode, ...variant }) => ({
        ...variant,
        options: valueIds.flatMap((id) => (id && valuesById.get(id)) ?? []),
        ...(barcode && { barcode }),
      })),
      images: row.images.map(({ altEn, altKo, optionValueId, ...image }) => ({
        ...image,
        alt: { en: altEn, ...(altKo && { ko: altKo }) },
        ...(optionValueId && { optionValue: valuesById.get(optionValueId) }),
      })),
    },
  };
}
