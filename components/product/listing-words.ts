import type { Sort } from '#lib/catalog/types.ts';
import type { CardWords } from './card-words.ts';

export interface ListingWords {
  card: CardWords;
  filterAndSort: string;
  size: string;
  color: string;
  sort: string;
  apply: string;
  clearAll: string;
  /** `Without {value}` */
  remove: string;
  more: string;
  loading: string;
  /** `{count} shown` */
  shown: string;
  empty: string;
  emptyHint: string;
  failed: string;
  retry: string;
  sorts: Partial<Record<Sort, string>>;
}

/** How the values of a facet are read and coloured in this language. */
export type FacetLabels = Record<string, { label: string; color: string | null }>;
