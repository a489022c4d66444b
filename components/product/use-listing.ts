'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Facet, Listing, Locale, ProductCard } from '#lib/catalog/types.ts';

interface Shown {
  /** The query these belong to. */
  query: string;
  /** Null while the page's own products are shown. */
  products: ProductCard[] | null;
  /** Further ones, below the others. */
  more: ProductCard[];
  facets: Facet[];
  nextCursor: string | null;
}

interface Options {
  query: string;
  /** The query that the page itself was made with. */
  pageQuery: string;
  facets: Facet[];
  nextCursor: string | null;
  locale: Locale;
  collection: string | undefined;
}

/** The products for a query: the page's own for the query it was made with, else fetched. */
export function useListing({ query, pageQuery, facets, nextCursor, locale, collection }: Options) {
  const [fetched, setFetched] = useState<Shown | null>(null);
  const [failedQuery, setFailedQuery] = useState<string | null>(null);
  const [isFetchingMore, setIsFetchingMore] = useState(false);
  const latest = useRef<AbortController>(null);

  const fetchPage = useCallback(
    async (wanted: string, cursor: string | null): Promise<Listing | null> => {
      latest.current?.abort();
      const request = new AbortController();
      latest.current = request;
      setFailedQuery(null);
      const listing = await fetchListing(wanted, { locale, collection, cursor }, request.signal).catch(
        () => null,
      );
      if (request.signal.aborted) return null;
      if (!listing) setFailedQuery(wanted);
      return listing;
    },
    [locale, collection],
  );

  const load = useCallback(
    async (wanted: string) => {
      const listing = await fetchPage(wanted, null);
      if (listing) setFetched({ query: wanted, ...listing, more: [] });
    },
    [fetchPage],
  );

  useEffect(() => {
    if (query === pageQuery) latest.current?.abort();
    else void load(query);
  }, [query, pageQuery, load]);

  const fromPage: Shown = { query: pageQuery, products: null, more: [], facets, nextCursor };
  const isFetched = fetched?.query === query;
  const shown = isFetched || (fetched && query !== pageQuery) ? fetched : fromPage;

  const loadMore = async () => {
    if (!shown.nextCursor || isFetchingMore) return;
    setIsFetchingMore(true);
    const listing = await fetchPage(query, shown.nextCursor);
    setIsFetchingMore(false);
    if (!listing) return;
    setFetched({ ...shown, more: [...shown.more, ...listing.products], nextCursor: listing.nextCursor });
  };

  const isFailed = failedQuery === query;
  const isLoading = !isFailed && (isFetchingMore || shown.query !== query);
  return {
    ...shown,
    status: isFailed ? ('failed' as const) : isLoading ? ('loading' as const) : ('ready' as const),
    loadMore,
    retry: () => void (shown.query === query ? loadMore() : load(query)),
  };
}

async function fetchListing(
  query: string,
  extra: { locale: Locale; collection: string | undefined; cursor: string | null },
  signal: AbortSignal,
): Promise<Listing> {
  const params = new URLSearchParams(query);
  for (const [name, value] of Object.entries(extra)) if (value) params.set(name, value);
  const response = await fetch(`/api/products?${params}`, { signal });
  if (!response.ok) throw new Error(`products answered ${response.status}`);
  return response.json();
}
