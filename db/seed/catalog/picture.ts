import { cloths } from './cloths.ts';
import { cuts } from './cuts.ts';
import type { ColourId } from './palette.ts';
import type { Cut, Look, Piece } from './types.ts';

export const sides = ['front', 'back'] as const;
export type Side = (typeof sides)[number];

/** One garment as drawn: what it is, of what cloth, in which colour. */
export interface Picture {
  silhouette: string;
  look: Look;
  colour: ColourId;
}

export const pictureWidth = 800;
export const pictureHeight = 1000;

export function pictureOf(cut: Cut, piece: Piece, colour: ColourId): Picture {
  return { silhouette: cut.silhouette, look: piece.pattern ?? cloths[piece.cloth].look, colour };
}

/** Silhouettes that are sewn and photographed (`studio/make.ts`); the others are drawn (`studio/drawings`). */
export const photographed: ReadonlySet<string> = new Set([
  'tee',
  'tank',
  'polo',
  'sweatshirt',
  'hoodie',
  'sweatpants',
  'shirt',
  'knit-vest',
  'padded-vest',
  'jeans',
  'wide-jeans',
  'chinos',
  'shorts',
]);

/** The address of a picture, under `public/`; photographs come in further sizes and kinds beside it. */
export function pictureSource({ silhouette, look, colour }: Picture, side: Side): string {
  const stem = `/media/garments/${silhouette}-${look}-${colour}-${side}`;
  return photographed.has(silhouette) ? `${stem}-480.webp` : `${stem}.svg`;
}

/** Every picture that the catalog shows, each once. */
export function allPictures(): Picture[] {
  const found = new Map<string, Picture>();
  for (const cut of cuts) {
    for (const piece of cut.pieces) {
      for (const colour of piece.colours) {
        const picture = pictureOf(cut, piece, colour);
        found.set(pictureSource(picture, 'front'), picture);
      }
    }
  }
  return [...found.values()];
}
