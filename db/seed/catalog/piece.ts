import type { ClothId } from './cloths.ts';
import type { ColourId } from './palette.ts';
import type { Piece } from './types.ts';

/** One article in one line; `price` in whole dollars. */
export function piece(
  en: string,
  ko: string,
  cloth: ClothId,
  colours: readonly ColourId[],
  price: number,
  more: Partial<Omit<Piece, 'title' | 'cloth' | 'colours' | 'price'>> = {},
): Piece {
  return { title: [en, ko], cloth, colours, price, ...more };
}
