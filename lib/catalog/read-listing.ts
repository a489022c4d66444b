import { and, arrayOverlaps, asc, eq, gte, lte, type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { collectionProducts, collections, productListings } from '#db/schema/index.ts';
import { toCard } from './cards.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { listingLimit, searchWords } from './listing-query.ts';
import { compareSizes } from './sizes.ts';
import type { Facet, Listing, ListingQuery, Locale } from './types.ts';

const listings = productListings;

/** A sort: the value rows are ordered by, then the id, both in one direction so that a keyset can cut there. */
interface Order {
  name: string;
  value: SQL;
  /** The type a cursor's value is read back as. */
  cast: SQL;
  direction: 'asc' | 'desc';
}

export async function readListing(db: Database, query: ListingQuery, locale: Locale): Promise<Listing> {
  const match = await chooseMatch(db, query);
  const order = orderOf(query, match.score);
  const limit = query.limit ?? listingLimit.default;
  const filter = and(match.where, ...facetFilters(query));
  const [rows, facets] = await Promise.all([
    db
      .select({ listing: listings, sortValue: sql<string | number>`${order.value}::text` })
      .from(listings)
      .leftJoin(collectionProducts, membershipOf(query.collection))
      .where(and(filter, query.cursor ? after(order, query.cursor) : undefined))
      .orderBy(
        sql`${order.value} ${sql.raw(order.direction)}, ${listings.productId} ${sql.raw(order.direction)}`,
      )
      .limit(limit + 1),
    readFacets(db, query, match.where),
  ]);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    products: shown.map(({ listing }) => toCard(listing, locale)),
    facets,
    nextCursor:
      last && rows.length > limit
        ? encodeCursor({ order: order.name, value: last.sortValue, id: last.listing.productId })
        : null,
  };
}

interface Match {
  where: SQL | undefined;
  score: SQL;
}

/** Words first; when no product has them all, what is spelled alike. */
async function chooseMatch(db: Database, query: ListingQuery): Promise<Match> {
  const base = and(inCollection(query.collection), ...priceFilters(query));
  const words = searchWords(query.q ?? '');
  if (words.length === 0) return { where: query.q ? sql`false` : base, score: sql`0` };
  const tsquery = sql`to_tsquery('simple', ${words.map((word) => `${word}:*`).join(' & ')})`;
  const vector = sql`to_tsvector('simple', ${listings.searchText})`;
  const text = words.join(' ');
  const closeness = sql`word_similarity(${text}, lower(${listings.titleEn} || ' ' || ${listings.titleKo}))`;
  const exact: Match = {
    where: and(base, sql`${vector} @@ ${tsquery}`),
    score: sql`round((${closeness} + ts_rank(${vector}, ${tsquery}))::numeric, 6)`,
  };
  const [some] = await db.select({ one: sql`1` }).from(listings).where(exact.where).limit(1);
  if (some) return exact;
  return {
    where: and(base, sql`${text} <% ${listings.searchText}`),
    score: sql`round(word_similarity(${text}, ${listings.searchText})::numeric, 6)`,
  };
}

const inCollection = (handle: string | undefined): SQL | undefined =>
  handle === undefined
    ? undefined
    : sql`${listings.collectionIds} @> ARRAY(SELECT id FROM ${collections} WHERE handle = ${handle})
        AND EXISTS (SELECT FROM ${collections} WHERE handle = ${handle} AND status = 'active')`;

const membershipOf = (handle: string | undefined): SQL | undefined =>
  and(
    eq(collectionProducts.productId, listings.productId),
    handle === undefined
      ? sql`false`
      : sql`${collectionProducts.collectionId} = (SELECT id FROM ${collections} WHERE handle = ${handle})`,
  );

function orderOf(query: ListingQuery, score: SQL): Order {
  const sort = query.sort ?? (query.q ? 'relevance' : query.collection ? 'manual' : 'newest');
  switch (sort) {
    case 'relevance':
      return query.q
        ? { name: 'relevance', value: score, cast: sql`numeric`, direction: 'desc' }
        : orderOf({ ...query, sort: 'newest' }, score);
    case 'manual':
      return { name: 'manual', value: sql`${collectionProducts.position}`, cast: sql`int`, direction: 'asc' };
    case 'price_asc':
      return { name: sort, value: sql`${listings.price}`, cast: sql`bigint`, direction: 'asc' };
    case 'price_desc':
      return { name: sort, value: sql`${listings.price}`, cast: sql`bigint`, direction: 'desc' };
    case 'best_selling':
      return { name: sort, value: sql`${listings.soldCount}`, cast: sql`int`, direction: 'desc' };
    case 'newest':
      return { name: sort, value: sql`${listings.publishedAt}`, cast: sql`timestamptz`, direction: 'desc' };
  }
}

function after(order: Order, text: string): SQL {
  const { value, id } = decodeCursor(text, order.name);
  const compare = sql.raw(order.direction === 'asc' ? '>' : '<');
  return sql`(${order.value}, ${listings.productId}) ${compare} (${String(value)}::${order.cast}, ${id}::uuid)`;
}

const priceFilters = ({ price }: ListingQuery): (SQL | undefined)[] => [
  price?.min === undefined ? undefined : gte(listings.price, price.min),
  price?.max === undefined ? undefined : lte(listings.price, price.max),
];

const sizeFilter = ({ size }: ListingQuery) =>
  size?.length ? arrayOverlaps(listings.sizes, size) : undefined;
const colorFilter = ({ color }: ListingQuery) =>
  color?.length ? arrayOverlaps(listings.colors, color) : undefined;
const facetFilters = (query: ListingQuery) => [sizeFilter(query), colorFilter(query)];

/** Each facet counts under the others' choices, not its own: values of one facet are alternatives. */
async function readFacets(db: Database, query: ListingQuery, where: SQL | undefined): Promise<Facet[]> {
  const count = (key: Facet['key'], column: SQL, filter: SQL | undefined) =>
    db
      .select({
        key: sql<Facet['key']>`${key}`,
        value: sql<string>`value`,
        count: sql<number>`count(*)::int`,
      })
      .from(listings)
      .crossJoin(sql`unnest(${column}) AS value`)
      .where(and(where, filter))
      .groupBy(sql`value`)
      .orderBy(asc(sql`value`));
  const [sizes, colors] = await Promise.all([
    count('size', sql`${listings.sizes}`, colorFilter(query)),
    count('color', sql`${listings.colors}`, sizeFilter(query)),
  ]);
  const bare = (rows: typeof sizes) => rows.map(({ value, count }) => ({ value, count }));
  return [
    { key: 'size', values: bare(sizes).toSorted((a, b) => compareSizes(a.value, b.value)) },
    { key: 'color', values: bare(colors).toSorted((a, b) => b.count - a.count) },
  ];
}
