import { sql } from 'drizzle-orm';
import { boolean, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { gender, products } from './catalog.ts';
import { at, currency, money } from './columns.ts';

/** What a card, a facet or a search needs of an active product in one row; kept by `refresh_product_listings()`. */
export const productListings = pgTable(
  'product_listings',
  {
    productId: uuid()
      .primaryKey()
      .references(() => products.id, { onDelete: 'cascade' }),
    handle: text().notNull(),
    number: integer().notNull(),
    titleEn: text().notNull(),
    titleKo: text().notNull(),
    vendor: text().notNull(),
    type: text().notNull(),
    gender: gender(),
    currency: currency(),
    /** Lowest price over the variants, and the compare-at price that goes with it. */
    price: money().notNull(),
    priceMax: money().notNull(),
    compareAtPrice: money(),
    available: boolean().notNull(),
    colors: text().array().notNull(),
    sizes: text().array().notNull(),
    /** `[{value, ko, swatch}]` for the cloth swatches of a card. */
    swatches: jsonb().$type<{ value: string; ko: string | null; swatch: string | null }[]>().notNull(),
    image: jsonb().$type<ListingImage | null>(),
    hoverImage: jsonb().$type<ListingImage | null>(),
    collectionIds: uuid().array().notNull(),
    /** Everything searched, lower case, English and Korean. */
    searchText: text().notNull(),
    publishedAt: at().notNull(),
    soldCount: integer().notNull().default(0),
  },
  (t) => [
    index().on(t.publishedAt.desc(), t.productId.desc()),
    index().on(t.price, t.productId),
    index().on(t.soldCount.desc(), t.productId.desc()),
    index().using('gin', t.collectionIds),
    index().using('gin', t.colors),
    index().using('gin', t.sizes),
    index('product_listings_search_trgm').using('gin', sql`${t.searchText} gin_trgm_ops`),
    index('product_listings_search_fts').using('gin', sql`to_tsvector('simple', ${t.searchText})`),
  ],
);

export interface ListingImage {
  src: string;
  width: number;
  height: number;
  altEn: string;
  altKo: string | null;
}
