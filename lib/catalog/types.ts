import type { Money } from '../money.ts';

export type Locale = 'en' | 'ko';
export const locales: readonly Locale[] = ['en', 'ko'];

export interface Picture {
  src: string;
  width: number;
  height: number;
  alt: string;
}

export interface Swatch {
  value: string;
  /** The value as people read it in this language. */
  label: string;
  /** `#rrggbb`, null where the colour is not known. */
  color: string | null;
}

/** What a card on the wall needs. */
export interface ProductCard {
  id: string;
  handle: string;
  /** The archive number: No. 014. */
  number: number;
  title: string;
  vendor: string;
  type: string;
  price: Money;
  /** The highest variant price differs from `price`: shown as "from". */
  hasPriceRange: boolean;
  compareAtPrice: Money | null;
  image: Picture | null;
  /** The second view, shown on hover. */
  hoverImage: Picture | null;
  swatches: Swatch[];
  available: boolean;
}

export interface Variant {
  id: string;
  sku: string;
  /** Option name → value, in option order. */
  options: Record<string, string>;
  price: Money;
  compareAtPrice: Money | null;
  available: boolean;
  /** The number when 10 or fewer are left, else null. */
  quantityLeft: number | null;
}

export interface ProductOption {
  name: string;
  label: string;
  values: (Swatch & { image: Picture | null })[];
}

export interface Product {
  id: string;
  handle: string;
  number: number;
  title: string;
  vendor: string;
  type: string;
  /** Sanitized HTML. */
  description: string;
  seo: { title: string | null; description: string | null };
  tags: string[];
  options: ProductOption[];
  variants: Variant[];
  /** In order; `optionValue` is the first option's value that the picture shows. */
  images: (Picture & { optionValue: string | null })[];
  collections: { handle: string; title: string }[];
  price: Money;
  compareAtPrice: Money | null;
  available: boolean;
  /** Made of other variants, whose stock is its own. */
  isBundle: boolean;
  /** Of a limited drop: how long its units are kept for a cart that has them; else null. */
  reserveMinutes: number | null;
}

export interface Collection {
  id: string;
  handle: string;
  title: string;
  description: string;
  seo: { title: string | null; description: string | null };
  image: Picture | null;
}

export const sorts = ['relevance', 'newest', 'price_asc', 'price_desc', 'best_selling'] as const;
export type Sort = (typeof sorts)[number];

/** The whole state of a listing; all of it is in the address. */
export interface ListingQuery {
  q?: string | undefined;
  collection?: string | undefined;
  size?: string[] | undefined;
  color?: string[] | undefined;
  /** Minor units, both ends included. */
  price?: { min?: number | undefined; max?: number | undefined } | undefined;
  sort?: Sort | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
}

export interface Facet {
  key: 'size' | 'color';
  values: { value: string; count: number }[];
}

export interface Listing {
  products: ProductCard[];
  facets: Facet[];
  nextCursor: string | null;
}
