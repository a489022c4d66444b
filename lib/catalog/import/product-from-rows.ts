import { type ProductInput, productInputSchema } from '../product-input.ts';
import { sanitizeBody } from './body-html.ts';
import { readCell } from './cells.ts';
import type { Column } from './columns.ts';
import type { Row } from './csv-rows.ts';
import { googleGender, guessGender } from './gender.ts';
import { imagesFromRows } from './images-from-rows.ts';
import { readOptions } from './options-from-rows.ts';
import type { Problem, Report } from './problem.ts';
import { parseFlag } from './values.ts';
import { isVariantRow, variantsFromRows } from './variants-from-rows.ts';

export type ProductResult = { ok: true; product: ProductInput } | { ok: false; problems: Problem[] };

/** Raw HTML beyond this is refused before it is looked at. */
const maxBodyLength = 200_000;

/** One product out of its rows, which are those of one handle in the order of the file. */
export function productFromRows(handle: string, rows: readonly Row[]): ProductResult {
  const problems: Problem[] = [];
  const report: Report = (line, column, reason) => void problems.push({ line, column, reason });
  const main = mainRow(rows, report);
  if (!main) return { ok: false, problems };
  const variantRows = rowsOfVariants(rows, main);
  const options = readOptions(rows, variantRows, report);
  const images = imagesFromRows(rows, options, report);
  const candidate: ProductInput = {
    handle,
    ...describeProduct(main, report),
    options: options.map(({ option }) => option),
    variants: variantsFromRows(handle, variantRows, options, report),
    images: images.map(({ image }) => image),
  };
  if (problems.length > 0) return { ok: false, problems };
  const checked = productInputSchema.safeParse(candidate);
  if (checked.success) return { ok: true, product: checked.data };
  for (const { path, message } of checked.error.issues) {
    const lines = path[0] === 'variants' ? variantRows : path[0] === 'images' ? images : [];
    report(lines[Number(path[1])]?.line ?? main.line, columnOf(path), `${path.join('.')}: ${message}`);
  }
  return { ok: false, problems };
}

/** The row with the title; the others repeat it or leave it out. */
function mainRow(rows: readonly Row[], report: Report): Row | undefined {
  const broken = rows.filter((row) => row.broken);
  for (const row of broken) report(row.line, null, row.broken ?? '');
  const [main, ...others] = rows.filter((row) => row.cells.title);
  if (!main && broken.length === 0) report(rows[0]?.line ?? 0, 'title', 'no row of this handle has a title');
  for (const row of others) {
    if (row.cells.title === main?.cells.title) continue;
    report(row.line, 'title', `the handle belongs to another product already: ${main?.cells.title}`);
  }
  return main;
}

function rowsOfVariants(rows: readonly Row[], main: Row): readonly Row[] {
  const variantRows = rows.filter(isVariantRow);
  return variantRows.length > 0 ? variantRows : [main];
}

function describeProduct(row: Row, report: Report) {
  const { cells } = row;
  return {
    status: status(row, report),
    title: { en: cells.title ?? '' },
    description: { en: body(row, report) },
    vendor: cells.vendor ?? '',
    type: cells.type ?? cells.category?.split('>').at(-1)?.trim() ?? '',
    gender: gender(row),
    tags: tags(cells.tags ?? ''),
    ...((cells.seoTitle || cells.seoDescription) && {
      seo: { title: cells.seoTitle ?? '', description: cells.seoDescription ?? '' },
    }),
  };
}

function status(row: Row, report: Report): ProductInput['status'] {
  const published = readCell(row, 'published', parseFlag, true, report);
  const text = row.cells.status?.toLowerCase() ?? 'active';
  if (text === 'archived' || text === 'draft') return text;
  if (text !== 'active')
    report(row.line, 'status', `neither active, draft nor archived: ${row.cells.status}`);
  return published ? 'active' : 'draft';
}

function body(row: Row, report: Report): string {
  const source = row.cells.body ?? '';
  if (source.length <= maxBodyLength) return sanitizeBody(source);
  report(row.line, 'body', `longer than ${maxBodyLength} characters`);
  return '';
}

function gender({ cells }: Row): ProductInput['gender'] {
  const texts = [cells.tags ?? '', cells.type ?? '', cells.category ?? ''];
  return (
    googleGender(cells.googleGender, cells.googleAgeGroup) ??
    guessGender(texts) ??
    guessGender([cells.title ?? ''])
  );
}

function tags(text: string): string[] {
  const byKey = new Map<string, string>();
  for (const tag of text.split(',').map((part) => part.trim())) {
    if (tag && !byKey.has(tag.toLowerCase())) byKey.set(tag.toLowerCase(), tag);
  }
  return [...byKey.values()];
}

const columnsOfFields: Partial<Record<string, Column>> = {
  title: 'title',
  description: 'body',
  vendor: 'vendor',
  type: 'type',
  tags: 'tags',
  seo: 'seoTitle',
  handle: 'handle',
  images: 'imageSrc',
  options: 'option1Name',
  sku: 'sku',
  price: 'price',
  compareAtPrice: 'compareAtPrice',
  quantity: 'quantity',
  weightGrams: 'grams',
  barcode: 'barcode',
};

function columnOf(path: readonly PropertyKey[]): Column | null {
  const field = path[0] === 'variants' && path.length > 2 ? path[2] : path[0];
  return columnsOfFields[String(field)] ?? null;
}
