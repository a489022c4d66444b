import { getTranslations } from 'next-intl/server';
import { colorByName } from '#lib/catalog/color-names.ts';
import type { Listing, Locale, Sort } from '#lib/catalog/types.ts';
import { getCardWords } from './get-card-words.ts';
import type { FacetLabels, ListingWords } from './listing-words.ts';

export async function getListingWords(sorts: readonly Sort[]): Promise<ListingWords> {
  const t = await getTranslations('collection');
  return {
    card: await getCardWords(),
    filterAndSort: t('filterAndSort'),
    size: t('size'),
    color: t('color'),
    sort: t('sort'),
    apply: t('apply'),
    clearAll: t('clearAll'),
    remove: t.raw('remove'),
    more: t('more'),
    loading: t('loading'),
    shown: t.raw('shown'),
    empty: t('empty'),
    emptyHint: t('emptyHint'),
    failed: t('failed'),
    retry: t('retry'),
    sorts: Object.fromEntries(sorts.map((sort) => [sort, t(`sorts.${sort}`)])),
  };
}

/** Colours are named as the products of the listing name them, else as the dictionary does. */
export function facetLabels({ products, facets }: Listing, locale: Locale): FacetLabels {
  const swatches = new Map(
    products.flatMap((card) => card.swatches.map((swatch) => [swatch.value, swatch] as const)),
  );
  const values = facets.find(({ key }) => key === 'color')?.values ?? [];
  return Object.fromEntries(
    values.map(({ value }) => {
      const swatch = swatches.get(value);
      const named = colorByName(value);
      const label = swatch?.label ?? (locale === 'ko' && named ? named.ko : value);
      return [value, { label, color: swatch?.color ?? named?.hex ?? null }];
    }),
  );
}
