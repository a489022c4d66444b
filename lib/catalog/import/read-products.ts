import type { ProductInput } from '../product-input.ts';
import type { Header } from './columns.ts';
import { openProductCsv, type Row } from './csv-rows.ts';
import { toHandle } from './handle.ts';
import { ImportFileError } from './problem.ts';
import { productFromRows } from './product-from-rows.ts';

export interface Refusal {
  /** Line of the file, from 1. */
  line: number;
  handle: string | null;
  /** The column's name as the file writes it. */
  column: string | null;
  reason: string;
}

export type ImportItem =
  | { kind: 'product'; line: number; product: ProductInput }
  | ({ kind: 'refused' } & Refusal);

/** Opens the file from its start; it is read twice. */
export type OpenFile = () => AsyncIterable<Uint8Array>;

export interface ImportFile {
  header: Header;
  items: AsyncIterable<ImportItem>;
}

/**
 * Products of a Shopify CSV, each complete and valid, and the rows refused. Rows of one product may stand anywhere: a
 * first reading finds the last line of each handle, so that the second keeps only the products still open in memory.
 * @throws ImportFileError where the file as a whole is no product CSV, here or while its items are read
 */
export async function readProducts(open: OpenFile): Promise<ImportFile> {
  const first = await openProductCsv(open());
  const lastLines = new Map<string, number>();
  for await (const { row, handle } of withHandles(first.rows, first.header)) {
    if (handle !== null) lastLines.set(handle, row.line);
  }
  if (lastLines.size === 0) throw new ImportFileError('the file has a header, and no products under it');
  const { header, rows } = await openProductCsv(open());
  return { header, items: itemsOf(withHandles(rows, header), header, lastLines) };
}

async function* itemsOf(
  rows: AsyncIterable<RowOfHandle>,
  header: Header,
  lastLines: ReadonlyMap<string, number>,
): AsyncGenerator<ImportItem> {
  const open = new Map<string, Row[]>();
  const linesOfSkus = new Map<string, number>();
  for await (const { row, handle } of rows) {
    if (handle === null) {
      yield {
        kind: 'refused',
        line: row.line,
        handle,
        column: null,
        reason: row.broken ?? 'neither handle nor title',
      };
      continue;
    }
    const group = open.get(handle);
    if (group) group.push(row);
    else open.set(handle, [row]);
    if (row.line !== lastLines.get(handle)) continue;
    yield* itemsOfProduct(handle, open.get(handle) ?? [], header, linesOfSkus);
    open.delete(handle);
  }
}

function* itemsOfProduct(
  handle: string,
  rows: readonly Row[],
  header: Header,
  linesOfSkus: Map<string, number>,
): Generator<ImportItem> {
  const line = rows[0]?.line ?? 0;
  const result = productFromRows(handle, rows);
  if (!result.ok) {
    for (const { line, column, reason } of result.problems) {
      yield { kind: 'refused', line, handle, column: (column && header.labels.get(column)) ?? null, reason };
    }
    return;
  }
  const taken = result.product.variants.find(({ sku }) => linesOfSkus.has(sku));
  if (taken) {
    const column = header.labels.get('sku') ?? null;
    const reason = `the SKU ${taken.sku} belongs to the product of line ${linesOfSkus.get(taken.sku)} already`;
    yield { kind: 'refused', line, handle, column, reason };
    return;
  }
  for (const { sku } of result.product.variants) linesOfSkus.set(sku, line);
  yield { kind: 'product', line, product: result.product };
}

interface RowOfHandle {
  row: Row;
  /** Null where nothing says which product the row belongs to. */
  handle: string | null;
}

/**
 * A row without handle and title belongs to the product above where the file has no handles at all. A row that cannot
 * be read is held against the product above, which may have lost a variant with it.
 */
async function* withHandles(rows: AsyncIterable<Row>, header: Header): AsyncGenerator<RowOfHandle> {
  const named = header.positions.has('handle');
  let above: string | null = null;
  for await (const row of rows) {
    const text = row.cells.handle ?? row.cells.title;
    const handle: string | null = text ? toHandle(text) : row.broken || !named ? above : null;
    yield { row, handle };
    if (handle !== null) above = handle;
  }
}
