import type { ProductInput } from '#lib/catalog/product-input.ts';
import type { ClothId } from './cloths.ts';
import type { ColourId } from './palette.ts';

/** The same words in English and Korean. */
export type Text = readonly [en: string, ko: string];

/** How a cloth looks in a picture; the drawings know one surface for each. */
export type Look =
  | 'jersey'
  | 'rib'
  | 'waffle'
  | 'pique'
  | 'fleece'
  | 'weave'
  | 'linen'
  | 'flannel'
  | 'twill'
  | 'denim'
  | 'cord'
  | 'canvas'
  | 'melton'
  | 'herringbone'
  | 'nylon'
  | 'knit'
  | 'chunky'
  | 'cable'
  | 'satin'
  | 'leather'
  | 'suede'
  | Pattern;

/** Woven or knitted in colour: takes the place of the cloth's own look. */
export type Pattern = 'breton' | 'stripe' | 'gingham' | 'plaid' | 'windowpane' | 'fairisle';

export type SizeScale = 'alpha' | 'waist' | 'shoe' | 'sock' | 'belt' | 'one';

export interface Cloth {
  name: Text;
  weight: string;
  composition: Text;
  fibre: string;
  season: 'spring-summer' | 'autumn-winter' | 'all-year';
  look: Look;
  care: Text;
  mill: Text;
  lines: readonly Text[];
}

/** One article made from a cut: its cloth, its colourways, its price in whole dollars. */
export interface Piece {
  title: Text;
  cloth: ClothId;
  colours: readonly ColourId[];
  price: number;
  was?: number;
  gender?: ProductInput['gender'];
  pattern?: Pattern | 'cable';
  note?: Text;
  stock?: 'sold-out' | 'edition-of-ten';
  /** A limited drop is kept so long for a cart that has it. */
  reserveMinutes?: number;
}

export interface Cut {
  silhouette: string;
  noun: Text;
  type: string;
  gender: ProductInput['gender'];
  sizes: SizeScale;
  grams: number;
  fit: Text;
  fitTag: string;
  measure: Text;
  sewn: Text;
  /** What the outline is. */
  shape: readonly Text[];
  /** How it is put together. */
  make: readonly Text[];
  /** How it is worn. */
  wear: readonly Text[];
  pieces: readonly Piece[];
}
