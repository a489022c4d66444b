import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { facetLabels, getListingWords } from '#components/product/get-listing-words.ts';
import { Listing } from '#components/product/listing.tsx';
import { Wall } from '#components/product/wall.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { getCollection, listProducts } from '#lib/catalog/queries.ts';
import { enterLocale } from '#lib/i18n/enter-locale.ts';
import { localePath } from '#lib/i18n/locale.ts';
import { pageMetadata } from '#lib/i18n/metadata.ts';
import styles from '../../page.module.css';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

interface Props {
  params: Promise<{ locale: string; handle: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, handle } = await enterLocale(params);
  const collection = await getCollection(handle, locale);
  if (!collection) notFound();
  return pageMetadata({
    locale,
    path: `/collections/${handle}`,
    title: collection.seo.title ?? collection.title,
    description: collection.seo.description ?? collection.description,
    image: collection.image,
  });
}

/** Made once for everyone, with its first products; what the address' query changes is fetched by the listing. */
export default async function CollectionPage({ params }: Props) {
  const { locale, handle } = await enterLocale(params);
  const [collection, listing, words] = await Promise.all([
    getCollection(handle, locale),
    listProducts({ collection: handle }, locale),
    getListingWords(['newest', 'price_asc', 'price_desc', 'best_selling']),
  ]);
  if (!collection) notFound();
  return (
    <>
      <PageHead title={collection.title} lead={collection.description} />
      <div className={styles.body}>
        <Listing
          locale={locale}
          collection={handle}
          pageQuery=""
          searchPath={localePath(locale, '/search')}
          count={listing.products.length}
          facets={listing.facets}
          nextCursor={listing.nextCursor}
          defaultSort={null}
          labels={facetLabels(listing, locale)}
          words={words}
        >
          <Wall cards={listing.products} locale={locale} words={words.card} isFirst />
        </Listing>
      </div>
    </>
  );
}
