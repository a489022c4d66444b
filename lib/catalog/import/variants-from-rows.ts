import { createHash } from 'node:crypto';
import type { VariantInput } from '../product-input.ts';
import { readCell } from './cells.ts';
import type { Row } from './csv-rows.ts';
import { toHandle } from './handle.ts';
import type { ReadOption } from './options-from-rows.ts';
import type { Report } from './problem.ts';
import { parseCode, parseFlag, parseGrams, parsePrice, parseQuantity } from './values.ts';

const maxSkuLength = 120;

/** A row without any of these only adds a picture. */
const variantColumns = [
  'option1Value',
  'option2Value',
  'option3Value',
  'sku',
  'price',
  'compareAtPrice',
  'quantity',
  'barcode',
] as const;

export const isVariantRow = (row: Row) => variantColumns.some((column) => row.cells[column]);

export function variantsFromRows(
  handle: string,
  rows: readonly Row[],
  options: readonly ReadOption[],
  report: Report,
): VariantInput[] {
  const linesOfChoices = new Map<string, number>();
  const linesOfSkus = new Map<string, number>();
  return rows.map((row) => {
    const variant = variantFromRow(row, options, report);
    if (!variant.sku) variant.sku = madeSku(handle, variant.options, linesOfSkus);
    const choice = JSON.stringify(variant.options);
    refuseSecond(linesOfChoices, choice, row.line, (line) =>
      report(
        row.line,
        options[0]?.column ?? null,
        `the same options as on line ${line}: ${variant.options.join(' / ')}`,
      ),
    );
    refuseSecond(linesOfSkus, variant.sku, row.line, (line) =>
      report(row.line, 'sku', `the same SKU as on line ${line}: ${variant.sku}`),
    );
    return variant;
  });
}

function variantFromRow(row: Row, options: readonly ReadOption[], report: Report): VariantInput {
  const choice = options.map(({ column }) => row.cells[column] ?? '');
  if (!row.cells.price) report(row.line, 'price', 'the price is missing');
  const price = readCell(row, 'price', parsePrice, 0, report);
  const compareAtPrice = readCell<number | null>(row, 'compareAtPrice', parsePrice, null, report);
  const barcode = readCell<string | undefined>(row, 'barcode', parseCode, undefined, report);
  return {
    sku: readCell(row, 'sku', parseCode, '', report),
    options: choice,
    price,
    // Exports fill in 0 or the price itself where there is no sale.
    compareAtPrice: compareAtPrice !== null && compareAtPrice > price ? compareAtPrice : null,
    quantity: readCell(row, 'quantity', parseQuantity, 0, report),
    weightGrams: readCell(row, 'grams', parseGrams, 0, report),
    ...(barcode && { barcode }),
    requiresShipping: readCell(row, 'requiresShipping', parseFlag, true, report),
    taxable: readCell(row, 'taxable', parseFlag, true, report),
  };
}

/** `classic-top.small`: no handle holds a point, so the SKUs made for two products cannot meet. */
function madeSku(handle: string, choice: readonly string[], taken: ReadonlyMap<string, number>): string {
  const sku = [handle, ...choice.map(toHandle)].join('.');
  if (sku.length <= maxSkuLength && !taken.has(sku)) return sku;
  const hash = createHash('sha256')
    .update(JSON.stringify([handle, choice]))
    .digest('hex')
    .slice(0, 12);
  return `${sku.slice(0, maxSkuLength - hash.length - 1)}.${hash}`;
}

function refuseSecond(
  seen: Map<string, number>,
  key: string,
  line: number,
  refuse: (line: number) => void,
): void {
  const before = seen.get(key);
  if (before === undefined) seen.set(key, line);
  else refuse(before);
}
