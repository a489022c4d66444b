import type { EditableProduct } from './queries.ts';
import type { SaveProductInput } from './schema.ts';

/** A field as the audit log names it, `variants.<sku>.price`, with its value. */
export type Fields = Record<string, string | number | null>;

export interface Difference {
  before: Fields;
  after: Fields;
}

/** What a save would change, of the fields that the desk edits. */
export function differenceOf(stored: EditableProduct, input: SaveProductInput): Difference {
  const [before, after] = [storedFields(stored, input), inputFields(stored, input)];
  const changed = Object.keys(after).filter((field) => before[field] !== after[field]);
  const pick = (fields: Fields) => Object.fromEntries(changed.map((field) => [field, fields[field] ?? null]));
  return { before: pick(before), after: pick(after) };
}

export const isUnchanged = ({ after }: Difference): boolean => Object.keys(after).length === 0;

function storedFields(stored: EditableProduct, input: SaveProductInput): Fields {
  return {
    ...wordFields(stored),
    ...Object.fromEntries(
      stored.variants.flatMap(({ id, sku, price, compareAt, stock }) =>
        input.variants[id] ? variantFields(sku, { price, compareAt, stock }) : [],
      ),
    ),
  };
}

function inputFields(stored: EditableProduct, input: SaveProductInput): Fields {
  return {
    ...wordFields(input),
    ...Object.fromEntries(
      stored.variants.flatMap(({ id, sku, stock: now }) => {
        const variant = input.variants[id];
        if (!variant) return [];
        // The difference counts, not the number: units sold since the page was made stay sold.
        return variantFields(sku, { ...variant, stock: now + variant.stock - variant.stockSeen });
      }),
    ),
  };
}

const wordFields = ({
  status,
  title,
  description,
}: Pick<EditableProduct, 'status' | 'title' | 'description'>): Fields => ({
  status,
  'title.en': title.en,
  'title.ko': title.ko,
  'description.en': description.en,
  'description.ko': description.ko,
});

const variantFields = (
  sku: string,
  { price, compareAt, stock }: { price: number | null; compareAt: number | null; stock: number },
): [string, string | number | null][] => [
  [`variants.${sku}.price`, price],
  [`variants.${sku}.compareAt`, compareAt],
  [`variants.${sku}.stock`, stock],
];
