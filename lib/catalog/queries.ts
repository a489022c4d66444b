import 'server-only';
import { cached } from '../cache/cached.ts';
import { manifest } from '../cache/manifest.ts';
import { readCards } from './cards.ts';
import { listingKey } from './listing-query.ts';
import { handleSchema } from './product-input.ts';
import { readCollection, readCollections } from './read-collection.ts';
import { readListing } from './read-listing.ts';
import { readProduct, readRelated } from './read-product.ts';
import type { Collection, Listing, ListingQuery, Locale, Product, ProductCard } from './types.ts';

/** What could be no handle is not looked up: absent results are cached too, and would fill the cache with nonsense. */
const isHandle = (text: string) => handleSchema.safeParse(text).success;

/** The published product, null for any other handle. */
export async function getProduct(handle: string, locale: Locale): Promise<Product | null> {
  if (!isHandle(handle)) return null;
  return cached(manifest.product, [locale, handle], (db) => readProduct(db, handle, locale));
}

export async function getCollection(handle: string, locale: Locale): Promise<Collection | null> {
  if (!isHandle(handle)) return null;
  return cached(manifest.collection, [locale, handle], (db) => readCollection(db, handle, locale));
}

export const listCollections = (locale: Locale): Promise<Collection[]> =>
  cached(manifest.collections, [locale], (db) => readCollections(db, locale));

/** A page of products with its facets; of a collection, of a search, or of both. */
export function listProducts(query: ListingQuery, locale: Locale): Promise<Listing> {
  const key = listingKey(query);
  const read = (db: Parameters<typeof readListing>[0]) => readListing(db, query, locale);
  return query.collection && !query.q
    ? cached(manifest.collectionListing, [locale, query.collection, key], read)
    : cached(manifest.listing, [locale, key], read);
}

export async function listNewArrivals(locale: Locale, limit: number): Promise<ProductCard[]> {
  return (await listProducts({ sort: 'newest', limit }, locale)).products;
}

/** Of products chosen by their handles, in that order; those that are not in the shop are left out. */
export async function listCards(handles: readonly string[], locale: Locale): Promise<ProductCard[]> {
  const asked = [...new Set(handles.filter(isHandle))];
  if (asked.length === 0) return [];
  return cached(manifest.cards, [locale, asked.join(',')], (db) => readCards(db, asked, locale));
}

/** Chosen by a marketer, else of the same collections. */
export const listRelated = (productId: string, locale: Locale): Promise<ProductCard[]> =>
  cached(manifest.related, [locale, productId], (db) => readRelated(db, productId, locale));
