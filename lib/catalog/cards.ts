import { inArray } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { type ListingImage, productListings } from '#db/schema/index.ts';
import { money } from '../money.ts';
import type { Locale, Picture, ProductCard } from './types.ts';

type ListingRow = typeof productListings.$inferSelect;

export function toCard(row: ListingRow, locale: Locale): ProductCard {
  const isKorean = locale === 'ko';
  return {
    id: row.productId,
    handle: row.handle,
    number: row.number,
    title: isKorean ? row.titleKo : row.titleEn,
    vendor: row.vendor,
    type: row.type,
    price: money(row.price),
    hasPriceRange: row.priceMax > row.price,
    compareAtPrice: row.compareAtPrice === null ? null : money(row.compareAtPrice),
    image: toPicture(row.image, locale),
    hoverImage: toPicture(row.hoverImage, locale),
    swatches: row.swatches.map(({ value, ko, swatch }) => ({
      value,
      label: (isKorean && ko) || value,
      color: swatch,
    })),
    available: row.available,
  };
}

function toPicture(image: ListingImage | null, locale: Locale): Picture | null {
  if (!image) return null;
  const { src, width, height, altEn, altKo } = image;
  return { src, width, height, alt: (locale === 'ko' && altKo) || altEn };
}

/** In the order of the handles. */
export async function readCards(
  db: Database,
  handles: readonly string[],
  locale: Locale,
): Promise<ProductCard[]> {
  const rows = await db
    .select()
    .from(productListings)
    .where(inArray(productListings.handle, [...handles]));
  return rows
    .toSorted((a, b) => handles.indexOf(a.handle) - handles.indexOf(b.handle))
    .map((row) => toCard(row, locale));
}
