import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Index } from '#components/home/index-list.tsx';
import { SearchForm } from '#components/layout/search-form.tsx';
import { Seen } from '#components/measure/seen.tsx';
import { facetLabels, getListingWords } from '#components/product/get-listing-words.ts';
import { Listing } from '#components/product/listing.tsx';
import { Wall } from '#components/product/wall.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { listingQuerySchema, queryFields } from '#lib/catalog/listing-query.ts';
import { getCollection, listCollections, listProducts } from '#lib/catalog/queries.ts';
import type { ListingQuery, Locale, Sort } from '#lib/catalog/types.ts';
import { type AddressQuery, addressParams } from '#lib/i18n/address.ts';
import { enterLocale } from '#lib/i18n/enter-locale.ts';
import { localePath } from '#lib/i18n/locale.ts';
import { privateMetadata } from '#lib/i18n/metadata.ts';
import styles from '../page.module.css';
import search from './search.module.css';

export const dynamic = 'force-dynamic';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<AddressQuery>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterLocale(params);
  const t = await getTranslations('search');
  return privateMetadata(t('title'));
}

export default async function SearchPage({ params, searchParams }: Props) {
  const { locale } = await enterLocale(params);
  const address = addressParams(await searchParams);
  const parsed = listingQuerySchema.safeParse(queryFields(address));
  const query = parsed.success ? parsed.data : {};
  const isAsking = Object.keys(query).length > 0 && query.q !== '';
  return (
    <>
      <PageHead title={await headline(query, locale)} />
      <div className={styles.body}>
        <div className={search.form}>
          <SearchForm locale={locale} id="page-search" query={query.q} isLarge />
        </div>
        {query.q && <Seen name="search" item={query.q} />}
        {isAsking ? (
          <Results locale={locale} query={query} pageQuery={address.toString()} />
        ) : (
          <Start locale={locale} />
        )}
      </div>
    </>
  );
}

async function headline(query: ListingQuery, locale: Locale): Promise<string> {
  const t = await getTranslations('search');
  const nav = await getTranslations('nav');
  if (query.q) return t('resultsFor', { query: query.q });
  if (query.collection) return (await getCollection(query.collection, locale))?.title ?? t('title');
  return query.sort === 'newest' ? nav('newIn') : t('title');
}

interface ResultsProps {
  locale: Locale;
  query: ListingQuery;
  pageQuery: string;
}

async function Results({ locale, query, pageQuery }: ResultsProps) {
  const sorts: Sort[] = ['newest', 'price_asc', 'price_desc', 'best_selling'];
  const [t, listing, words] = await Promise.all([
    getTranslations('search'),
    listProducts(query, locale),
    getListingWords(query.q ? ['relevance', ...sorts] : sorts),
  ]);
  const isUnanswered = query.q && listing.products.length === 0 && !query.size && !query.color;
  if (isUnanswered) {
    return (
      <>
        <Seen name="view_search_results" item={query.q ?? ''} />
        <div className={search.none}>
          <p>{t('none', { query: query.q ?? '' })}</p>
          <p>{t('noneHint')}</p>
        </div>
        <Start locale={locale} />
      </>
    );
  }
  return (
    <Listing
      key={pageQuery}
      locale={locale}
      pageQuery={pageQuery}
      searchPath={localePath(locale, '/search')}
      count={listing.products.length}
      facets={listing.facets}
      nextCursor={listing.nextCursor}
      defaultSort={query.q ? 'relevance' : query.collection ? null : 'newest'}
      labels={facetLabels(listing, locale)}
      words={words}
    >
      <Wall cards={listing.products} locale={locale} words={words.card} isFirst />
    </Listing>
  );
}

async function Start({ locale }: { locale: Locale }) {
  const [t, collections] = await Promise.all([getTranslations('search'), listCollections(locale)]);
  return (
    <section aria-label={t('try')}>
      <Index locale={locale} collections={collections} />
    </section>
  );
}
