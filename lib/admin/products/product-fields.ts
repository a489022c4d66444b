import { Problem } from '../../errors.ts';
import type { Fields, FieldValue } from '../../publishing/document.ts';
import type { Edit } from '../../publishing/drafts.ts';
import { priceFieldOf } from '../../publishing/kinds/product.ts';
import type { SaveProductInput } from './schema.ts';

export interface ProductVariant {
  id: string;
  sku: string;
}

/** The form names variants by id, as a SKU may hold anything; documents name them as people do. */
const columns = ['price', 'compareAt'] as const;

/** The fields of the document that the form has, as it was shown and as it was sent. */
export function toEdit(variants: readonly ProductVariant[], input: SaveProductInput): Edit {
  const { status, title, description, seen } = input;
  const fields: Record<string, FieldValue> = {
    status,
    'title.en': title.en,
    'title.ko': title.ko,
    'description.en': asTyped(description.en, seen['description.en']),
    'description.ko': asTyped(description.ko, seen['description.ko']),
  };
  for (const { id, sku } of variants) {
    const variant = input.variants[id];
    if (!variant) continue;
    for (const column of columns) fields[priceFieldOf(sku, column)] = variant[column];
  }
  return { seen, fields };
}

/** A text area sends its line ends as CRLF, so that nothing was typed into it does not show at once. */
const asTyped = (sent: string, seen: FieldValue | undefined): FieldValue =>
  sent.replaceAll('\r\n', '\n') === seen ? seen : sent;

/** Problems of fields are shown beside them, under the names that they have in the form. */
export async function withFormNames<T>(
  variants: readonly ProductVariant[],
  run: () => Promise<T>,
): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof Problem) || !error.details.errors) throw error;
    const names = formNames(variants);
    const errors = error.details.errors.map(({ path, message }) => ({ path: names[path] ?? path, message }));
    throw new Problem(error.status, error.code, { ...error.details, errors });
  }
}

/** By the document's field, the form's. */
export const formNames = (variants: readonly ProductVariant[]): Record<string, string> =>
  Object.fromEntries(
    variants.flatMap(({ id, sku }) =>
      columns.map((column) => [priceFieldOf(sku, column), `variants.${id}.${column}`]),
    ),
  );

/** What the editor shows of a document. */
export const editorFields = (fields: Fields, variants: readonly ProductVariant[]): Fields => {
  const shown = ['status', 'title.en', 'title.ko', 'description.en', 'description.ko'];
  const names = [...shown, ...Object.keys(formNames(variants))];
  return Object.fromEntries(names.map((name) => [name, fields[name] ?? null]));
};
