import type { ProductInput } from '../product-input.ts';
import { readCell } from './cells.ts';
import type { Row } from './csv-rows.ts';
import type { ReadOption } from './options-from-rows.ts';
import type { Report } from './problem.ts';
import { parsePictureAddress, parseQuantity } from './values.ts';

export interface ReadImage {
  image: ProductInput['images'][number];
  line: number;
}

/** A CSV says nothing of a picture's size: the shape of the store's own pictures is taken for it. */
const assumedSize = { width: 1200, height: 1500 };

/** Pictures in the order of their positions, each address once; variants' own pictures follow. */
export function imagesFromRows(
  rows: readonly Row[],
  options: readonly ReadOption[],
  report: Report,
): ReadImage[] {
  const placed = rows
    .filter((row) => row.cells.imageSrc)
    .map((row, index) => ({
      row,
      position: readCell(row, 'imagePosition', parseQuantity, index + 1, report),
    }))
    .sort((a, b) => a.position - b.position);
  const images = new Map<string, ReadImage>();
  for (const { row } of placed) {
    const src = readCell(row, 'imageSrc', parsePictureAddress, '', report);
    if (src && !images.has(src)) images.set(src, { image: image(src, row.cells.imageAlt), line: row.line });
  }
  for (const [src, shown] of variantPictures(rows, options, report)) {
    const line = images.get(src)?.line ?? shown.line;
    const known = images.get(src)?.image ?? image(src, undefined);
    const [optionValue, ...others] = shown.values;
    images.set(src, { image: optionValue && others.length === 0 ? { ...known, optionValue } : known, line });
  }
  return [...images.values()];
}

function image(src: string, alt: string | undefined): ReadImage['image'] {
  return { src, alt: { en: alt ?? '' }, ...assumedSize };
}

/** Which values of the first option each variant picture is shown for. */
function variantPictures(rows: readonly Row[], options: readonly ReadOption[], report: Report) {
  const pictures = new Map<string, { line: number; values: Set<string> }>();
  for (const row of rows) {
    const src = readCell(row, 'variantImage', parsePictureAddress, '', report);
    if (!src) continue;
    const shown = pictures.get(src) ?? { line: row.line, values: new Set<string>() };
    const value = options[0] && row.cells[options[0].column];
    if (value) shown.values.add(value);
    pictures.set(src, shown);
  }
  return pictures;
}
