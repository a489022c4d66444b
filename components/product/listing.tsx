'use client';

import type { ReactNode } from 'react';
import button from '#components/ui/button.module.css';
import type { Facet, Locale, Sort } from '#lib/catalog/types.ts';
import { fill } from '#lib/i18n/fill.ts';
import { FilterPanel } from './filter-panel.tsx';
import styles from './listing.module.css';
import type { FacetLabels, ListingWords } from './listing-words.ts';
import { pushQuery, useAddressQuery } from './use-address-query.ts';
import { useListing } from './use-listing.ts';
import { Wall } from './wall.tsx';

interface Props {
  locale: Locale;
  /** Fixed by the page; a search has it in its address. */
  collection?: string;
  /** The query the page was made with: none for a collection, the whole one for a search. */
  pageQuery: string;
  /** Where the form leads where no script runs. */
  searchPath: string;
  count: number;
  facets: Facet[];
  nextCursor: string | null;
  defaultSort: Sort | null;
  labels: FacetLabels;
  words: ListingWords;
  /** The page's own products. */
  children: ReactNode;
}

/** Filters, sort and further pages over a page that is the same for everyone. All of its state is in the address. */
export function Listing(props: Props) {
  const { locale, collection, pageQuery, words, labels, children } = props;
  const query = useAddressQuery(pageQuery);
  const listing = useListing({ ...props, query, collection });
  const count = (listing.products?.length ?? props.count) + listing.more.length;
  const next = new URLSearchParams(query);
  if (collection) next.set('collection', collection);
  if (listing.nextCursor) next.set('cursor', listing.nextCursor);
  return (
    <div className={styles.listing} data-status={listing.status} aria-busy={listing.status === 'loading'}>
      <FilterPanel
        query={query}
        collection={collection}
        action={props.searchPath}
        facets={listing.facets}
        defaultSort={props.defaultSort}
        labels={labels}
        words={words}
        onQuery={pushQuery}
      />
      <p className="visually-hidden" role="status">
        {listing.status === 'loading' ? words.loading : fill(words.shown, { count })}
      </p>
      <div className={styles.wall}>
        {listing.products ? <Wall cards={listing.products} locale={locale} words={words.card} /> : children}
        {listing.more.length > 0 && <Wall cards={listing.more} locale={locale} words={words.card} />}
      </div>
      {count === 0 && listing.status === 'ready' && (
        <div className={styles.empty}>
          <p>{words.empty}</p>
          <p>{words.emptyHint}</p>
        </div>
      )}
      {listing.status === 'failed' && (
        <p className={styles.failed} role="alert">
          {words.failed}{' '}
          <button type="button" className={button.text} onClick={listing.retry}>
            {words.retry}
          </button>
        </p>
      )}
      {listing.nextCursor && (
        <p className={styles.more}>
          <a
            className={button.line}
            href={`${props.searchPath}?${next}`}
            rel="nofollow"
            onClick={(event) => {
              event.preventDefault();
              listing.loadMore();
            }}
          >
            {listing.status === 'loading' ? words.loading : words.more}
          </a>
        </p>
      )}
    </div>
  );
}
