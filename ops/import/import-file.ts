import { createReadStream } from 'node:fs';
import type { Database, Transaction } from '#db/client.ts';
import type { KeepableField } from '#db/products/product-changes.ts';
import { type ProductOutcome, writeProducts } from '#db/write-products.ts';
import { withOwnPicture } from '#lib/catalog/fallback-picture.ts';
import type { Column, Header } from '#lib/catalog/import/columns.ts';
import { invalidateWritten } from '#lib/catalog/import/invalidate-written.ts';
import { type ImportFile, type Refusal, readProducts } from '#lib/catalog/import/read-products.ts';
import type { ProductInput } from '#lib/catalog/product-input.ts';
import { shopCurrency } from '#lib/money.ts';

export interface ImportOptions {
  dryRun: boolean;
  allOrNothing: boolean;
  setStock: boolean;
}

export interface ImportResult {
  outcomes: ProductOutcome[];
  refusals: Refusal[];
  /** Products that something was refused of. */
  refusedProducts: number;
  /** False where nothing was written because all or nothing was asked for. */
  kept: boolean;
}

const batchSize = 500;

/** Reads a product CSV into the catalog. @throws ImportFileError where the file as a whole is no product CSV */
export async function importFile(db: Database, file: string, options: ImportOptions): Promise<ImportResult> {
  const opened = await readProducts(() => createReadStream(file));
  if (!options.allOrNothing) return writeItems(db, opened, options);
  // Rolled back where anything is refused, be it at the last line.
  return db
    .transaction(async (tx) => {
      const result = await writeItems(tx, opened, options);
      if (result.refusals.length === 0) return result;
      throw new Refused({ ...result, kept: false });
    })
    .catch((error: unknown) => {
      if (error instanceof Refused) return error.result;
      throw error;
    });
}

class Refused extends Error {
  readonly result: ImportResult;

  constructor(result: ImportResult) {
    super('refused');
    this.result = result;
  }
}

async function writeItems(
  db: Database | Transaction,
  { header, items }: ImportFile,
  options: ImportOptions,
): Promise<ImportResult> {
  const result: ImportResult = { outcomes: [], refusals: [], refusedProducts: 0, kept: true };
  const refused = new Set<string | null>();
  let batch: { line: number; product: ProductInput }[] = [];
  const write = async () => {
    const outcomes = await writeProducts(
      db,
      batch.map(({ product }) => product),
      writeOptions(header, options),
    );
    for (const [index, outcome] of outcomes.entries()) {
      if (outcome.kind !== 'refused') continue;
      const { handle, reason } = outcome;
      result.refusals.push({
        line: batch[index]?.line ?? 0,
        handle,
        column: header.labels.get('sku') ?? null,
        reason,
      });
      refused.add(handle);
    }
    result.outcomes.push(...outcomes);
    batch = [];
  };
  for await (const item of items) {
    if (item.kind === 'product') batch.push({ line: item.line, product: withOwnPicture(item.product) });
    else {
      result.refusals.push(item);
      refused.add(item.handle);
    }
    if (batch.length === batchSize) await write();
  }
  await write();
  return { ...result, refusedProducts: refused.size };
}

const writeOptions = (header: Header, { dryRun, setStock }: ImportOptions) => ({
  currency: shopCurrency,
  keep: fieldsWithoutColumn(header),
  setStock,
  dryRun,
  onWritten: invalidateWritten,
});

const columnsOfFields: Record<KeepableField, Column[]> = {
  status: ['status', 'published'],
  description: ['body'],
  vendor: ['vendor'],
  type: ['type', 'category'],
  tags: ['tags'],
  images: ['imageSrc', 'variantImage'],
  compareAtPrice: ['compareAtPrice'],
  weightGrams: ['grams'],
  requiresShipping: ['requiresShipping'],
  taxable: ['taxable'],
};

/** What a file without these columns says nothing of, and so must not empty. */
function fieldsWithoutColumn({ positions }: Header): KeepableField[] {
  const fields = Object.keys(columnsOfFields) as KeepableField[];
  return fields.filter((field) => !columnsOfFields[field].some((column) => positions.has(column)));
}
