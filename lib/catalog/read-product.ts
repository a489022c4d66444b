import { and, asc, eq, lte, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import {
  collectionProducts,
  collections,
  collectionTranslations,
  productListings,
  productRelations,
  products,
} from '#db/schema/index.ts';
import { money, shopCurrency } from '../money.ts';
import { toCard } from './cards.ts';
import { isOwnPicture } from './own-picture.ts';
import type { Locale, Product, ProductCard, ProductOption, Variant } from './types.ts';

/** The number is shown from here down; above it only that there is some. */
export const fewLeft = 10;

const relatedShown = 4;

/** Everything of one published product in two statements, whatever its number of variants. */
export async function readProduct(db: Database, handle: string, locale: Locale): Promise<Product | null> {
  const row = await db.query.products.findFirst({
    where: and(
      eq(products.handle, handle),
      eq(products.status, 'active'),
      lte(products.publishedAt, sql`now()`),
    ),
    with: {
      translations: true,
      options: {
        with: { values: { orderBy: (value) => asc(value.position) } },
        orderBy: (option) => asc(option.position),
      },
      variants: {
        with: { prices: true },
        extras: (variant, { sql }) => ({
          left: sql<number>`(SELECT s.available FROM variant_stock s WHERE s.variant_id = ${variant.id})`.as(
            'stock',
          ),
          isBundle:
            sql<boolean>`EXISTS (SELECT FROM bundle_components b WHERE b.bundle_id = ${variant.id})`.as(
              'is_bundle',
            ),
        }),
        orderBy: (variant) => asc(variant.position),
      },
      media: { with: { media: true }, orderBy: (item) => asc(item.position) },
    },
  });
  if (!row) return null;
  const words =
    row.translations.find((t) => t.locale === locale) ?? row.translations.find((t) => t.locale === 'en');
  const valueNames = new Map(
    row.options.flatMap((option) => option.values.map((v) => [v.id, v.value] as const)),
  );
  const variants = row.variants.map((variant) => toVariant(variant, row.options, valueNames));
  const cheapest = variants.toSorted((a, b) => a.price.amount - b.price.amount)[0];
  if (!words || !cheapest) return null;
  const shown = row.media.filter(({ media }) => isOwnPicture(media));
  const images = shown.map(({ media, altEn, altKo, optionValueId }) => ({
    src: media.src,
    width: media.width,
    height: media.height,
    alt: (locale === 'ko' && altKo) || altEn,
    optionValue: optionValueId ? (valueNames.get(optionValueId) ?? null) : null,
  }));
  return {
    id: row.id,
    handle: row.handle,
    number: row.number,
    title: words.title,
    vendor: row.vendor,
    type: row.type,
    description: words.description,
    seo: { title: words.seoTitle, description: words.seoDescription },
    tags: row.tags,
    options: row.options.map((option) => toOption(option, images, locale)),
    variants,
    images,
    collections: await readMemberships(db, row.id, locale),
    price: cheapest.price,
    compareAtPrice: cheapest.compareAtPrice,
    available: variants.some((variant) => variant.available),
    isBundle: row.variants.some((variant) => variant.isBundle),
    reserveMinutes: row.reserveMinutes,
  };
}

interface OptionRow {
  name: string;
  nameKo: string | null;
  values: { id: string; value: string; valueKo: string | null; swatch: string | null }[];
}

interface VariantRow {
  id: string;
  sku: string;
  option1ValueId: string | null;
  option2ValueId: string | null;
  option3ValueId: string | null;
  prices: { currency: string; amount: number; compareAtAmount: number | null }[];
  /** What can be sold. */
  left: number;
}

function toVariant(row: VariantRow, options: OptionRow[], valueNames: Map<string, string>): Variant {
  const price = row.prices.find(({ currency }) => currency === shopCurrency);
  const { left } = row;
  const valueIds = [row.option1ValueId, row.option2ValueId, row.option3ValueId];
  return {
    id: row.id,
    sku: row.sku,
    options: Object.fromEntries(
      options.map((option, index) => [option.name, valueNames.get(valueIds[index] ?? '') ?? '']),
    ),
    price: money(price?.amount ?? 0),
    compareAtPrice: price?.compareAtAmount == null ? null : money(price.compareAtAmount),
    // Without a price it is not for sale.
    available: left > 0 && price !== undefined,
    quantityLeft: left <= fewLeft ? left : null,
  };
}

function toOption(option: OptionRow, images: Product['images'], locale: Locale): ProductOption {
  const isKorean = locale === 'ko';
  return {
    name: option.name,
    label: (isKorean && option.nameKo) || option.name,
    values: option.values.map(({ value, valueKo, swatch }) => ({
      value,
      label: (isKorean && valueKo) || value,
      color: swatch,
      image: images.find((image) => image.optionValue === value) ?? null,
    })),
  };
}

async function readMemberships(
  db: Database,
  productId: string,
  locale: Locale,
): Promise<Product['collections']> {
  return (
    db
      .selectDistinctOn([collections.position, collections.handle], {
        handle: collections.handle,
        title: collectionTranslations.title,
      })
      .from(collectionProducts)
      .innerJoin(
        collections,
        and(eq(collections.id, collectionProducts.collectionId), eq(collections.status, 'active')),
      )
      .innerJoin(collectionTranslations, eq(collectionTranslations.collectionId, collections.id))
      .where(eq(collectionProducts.productId, productId))
      // Of its translations this language's comes first, else English.
      .orderBy(
        asc(collections.position),
        asc(collections.handle),
        sql`${collectionTranslations.locale} = ${locale} DESC`,
        asc(collectionTranslations.locale),
      )
  );
}

export async function readRelated(db: Database, productId: string, locale: Locale): Promise<ProductCard[]> {
  const chosen = await db
    .select({ listing: productListings })
    .from(productRelations)
    .innerJoin(productListings, eq(productListings.productId, productRelations.relatedId))
    .where(eq(productRelations.productId, productId))
    .orderBy(asc(productRelations.position))
    .limit(relatedShown);
  if (chosen.length > 0) return chosen.map(({ listing }) => toCard(listing, locale));
  const alike = await db.execute<{ id: string }>(sql`
    SELECT other.product_id AS id
    FROM product_listings one
    JOIN product_listings other
      ON other.collection_ids && one.collection_ids AND other.product_id <> one.product_id
      AND other.type <> one.type AND other.gender IS NOT DISTINCT FROM one.gender AND other.available
    WHERE one.product_id = ${productId}
    ORDER BY other.sold_count DESC, other.product_id
    LIMIT ${relatedShown}`);
  const ids = alike.map(({ id }) => id);
  if (ids.length === 0) return [];
  const rows = await db.query.productListings.findMany({
    where: (listing, { inArray }) => inArray(listing.productId, ids),
  });
  return rows.map((listing) => toCard(listing, locale));
}
