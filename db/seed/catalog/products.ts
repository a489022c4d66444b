import type { ProductInput } from '#lib/catalog/product-input.ts';
import { chance } from './chance.ts';
import { cloths } from './cloths.ts';
import { cuts } from './cuts.ts';
import { describe, summary } from './description.ts';
import { handleOf } from './handle.ts';
import { palette } from './palette.ts';
import { pictureHeight, pictureOf, pictureSource, pictureWidth, sides } from './picture.ts';
import { setEntries } from './sets.ts';
import type { Cut, Piece } from './types.ts';
import { sizesOf, variantsOf } from './variants.ts';

const firstDrop = Date.UTC(2026, 0, 8);
const day = 86_400_000;
const sideNames = { front: ['front', '앞면'], back: ['back', '뒷면'] } as const;

export interface CatalogEntry {
  cut: Cut;
  piece: Piece;
  input: ProductInput;
}

function imagesOf(cut: Cut, piece: Piece): ProductInput['images'] {
  const noun = cut.noun[0].charAt(0).toUpperCase() + cut.noun[0].slice(1);
  return piece.colours.flatMap((colour) =>
    sides.map((side) => ({
      src: pictureSource(pictureOf(cut, piece, colour), side),
      alt: {
        en: `${noun} in ${palette[colour].en.toLowerCase()}, ${sideNames[side][0]}`,
        ko: `${palette[colour].ko} ${cut.noun[1]}, ${sideNames[side][1]}`,
      },
      width: pictureWidth,
      height: pictureHeight,
      optionValue: palette[colour].en,
    })),
  );
}

function optionsOf(cut: Cut, piece: Piece): ProductInput['options'] {
  const colours = piece.colours.map((colour) => {
    const { en, ko, hex } = palette[colour];
    return { value: en, ko, swatch: hex };
  });
  const sizes = sizesOf(cut).map((size) => ({ value: size }));
  const color = { name: 'Color', ko: '색상', values: colours };
  return sizes.length > 0 ? [color, { name: 'Size', ko: '사이즈', values: sizes }] : [color];
}

function tagsOf(cut: Cut, piece: Piece): string[] {
  const { fibre, season } = cloths[piece.cloth];
  return [...new Set([fibre, season, cut.fitTag, ...(piece.pattern ? [piece.pattern] : [])])];
}

function entryOf(cut: Cut, piece: Piece, place: number, number: number): CatalogEntry {
  const [en, ko] = piece.title;
  const handle = handleOf(en);
  const dropped = firstDrop + Math.floor(chance('drop', handle) * 45) * 7 * day;
  const input: ProductInput = {
    handle,
    status: 'active',
    title: { en, ko },
    description: describe(cut, piece, place),
    vendor: 'MyClothes',
    type: cut.type,
    gender: piece.gender ?? cut.gender,
    tags: tagsOf(cut, piece),
    seo: { title: en, description: summary(cut, piece, place) },
    options: optionsOf(cut, piece),
    variants: variantsOf(cut, piece, number),
    images: imagesOf(cut, piece),
    publishedAt: new Date(dropped),
  };
  return { cut, piece, input };
}

/** The whole catalog, in its own order: the first is No. 001, and sets come last. */
export function catalogEntries(): CatalogEntry[] {
  let number = 0;
  const entries = cuts.flatMap((cut) =>
    cut.pieces.map((piece, place) => entryOf(cut, piece, place, ++number)),
  );
  return [...entries, ...setEntries(entries)];
}
