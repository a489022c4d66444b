import type { CollectionInput, ProductInput } from '#lib/catalog/product-input.ts';
import { collectionsOf } from './collections.ts';
import { catalogEntries } from './products.ts';

/** The store's own products, in catalog order. Deterministic. */
export function catalogProducts(): ProductInput[] {
  return catalogEntries().map(({ input }) => input);
}

/** The store's own collections; their handles are those of `catalogProducts`. */
export function catalogCollections(): CollectionInput[] {
  return collectionsOf(catalogEntries());
}
