import type { CollectionInput, ProductInput } from '#lib/catalog/product-input.ts';
import { collectionsOf } from './collections.ts';
import { catalogEntries } from './products.ts';
import { type SetPart, setParts } from './sets.ts';

/** The store's own products, in catalog order. Deterministic. */
export function catalogProducts(): ProductInput[] {
  return catalogEntries().map(({ input }) => input);
}

/** The store's own collections; their handles are those of `catalogProducts`. */
export function catalogCollections(): CollectionInput[] {
  return collectionsOf(catalogEntries());
}

/** What is reserved for a cart, and for how many minutes. */
export const catalogDrops = (): { handle: string; minutes: number }[] =>
  catalogEntries().flatMap(({ input, piece }) =>
    piece.reserveMinutes === undefined ? [] : [{ handle: input.handle, minutes: piece.reserveMinutes }],
  );

export const catalogSetParts = (): SetPart[] => setParts(catalogEntries());
