/** Everything cached: its key, its lifetime, and the tags whose invalidation makes it stale. */
interface CachedThing<A extends readonly string[]> {
  key: (...args: A) => string;
  tags: (...args: A) => string[];
  lifetimeSeconds: number;
}

const thing = <A extends readonly string[]>(definition: CachedThing<A>): CachedThing<A> => definition;

const day = 24 * 60 * 60;

export const tags = {
  /** Words, prices, pictures, or stock class of one product. */
  product: (handle: string) => `product:${handle}`,
  /** Words or membership of one collection, or a card in it. */
  collection: (handle: string) => `collection:${handle}`,
  /** Which collections there are. */
  collections: 'collections',
  /** A marketer's page. */
  page: (handle: string) => `page:${handle}`,
  /** Which pages there are. */
  pages: 'pages',
  /** Menu and footer. */
  navigation: 'navigation',
  /** Any card anywhere: new arrivals, search. */
  listings: 'listings',
} as const;

export const manifest = {
  product: thing({
    key: (locale: string, handle: string) => `product:${locale}:${handle}`,
    tags: (_locale: string, handle: string) => [tags.product(handle)],
    lifetimeSeconds: day,
  }),
  collection: thing({
    key: (locale: string, handle: string) => `collection:${locale}:${handle}`,
    tags: (_locale: string, handle: string) => [tags.collection(handle)],
    lifetimeSeconds: day,
  }),
  collections: thing({
    key: (locale: string) => `collections:${locale}`,
    tags: () => [tags.collections],
    lifetimeSeconds: day,
  }),
  /** One page of a collection, unfiltered or not. */
  collectionListing: thing({
    key: (locale: string, handle: string, query: string) => `listing:${locale}:${handle}:${query}`,
    tags: (_locale: string, handle: string) => [tags.collection(handle)],
    lifetimeSeconds: day,
  }),
  /** Search results, new arrivals: they hold for any product. */
  listing: thing({
    key: (locale: string, query: string) => `listing:${locale}::${query}`,
    tags: () => [tags.listings],
    lifetimeSeconds: 60 * 60,
  }),
  /** Cards chosen one by one, in their order. */
  cards: thing({
    key: (locale: string, handles: string) => `cards:${locale}:${handles}`,
    tags: (_locale: string, handles: string) => handles.split(',').map(tags.product),
    lifetimeSeconds: day,
  }),
  pages: thing({ key: () => 'pages', tags: () => [tags.pages], lifetimeSeconds: day }),
  page: thing({
    key: (locale: string, handle: string) => `page:${locale}:${handle}`,
    tags: (_locale: string, handle: string) => [tags.page(handle)],
    lifetimeSeconds: day,
  }),
  related: thing({
    key: (locale: string, productId: string) => `related:${locale}:${productId}`,
    tags: () => [tags.listings],
    lifetimeSeconds: day,
  }),
};

export type { CachedThing };
