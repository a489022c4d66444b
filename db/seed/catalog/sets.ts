import { handleOf } from './handle.ts';
import type { CatalogEntry } from './products.ts';
import type { Text } from './types.ts';

interface CatalogSet {
  title: Text;
  /** Handles, the first for its place in the collections. */
  parts: readonly string[];
  /** Percent less than the parts cost one by one. */
  saving: number;
  prose: Text;
}

const sets: readonly CatalogSet[] = [
  {
    title: ['The Winter Set', '윈터 세트'],
    parts: ['winter-sweatshirt', 'winter-sweatpants'],
    saving: 10,
    prose: [
      'The Winter Sweatshirt and the Winter Sweatpants in one size, cut from the same roll so that they agree.',
      '윈터 스웨트셔츠와 윈터 스웨트팬츠를 같은 사이즈로, 색이 꼭 맞도록 한 롤에서 재단했습니다.',
    ],
  },
];

/** One of a variant takes one of each of these, by SKU. */
export interface SetPart {
  sku: string;
  partSku: string;
}

type Variant = CatalogEntry['input']['variants'][number];

const inAll = (parts: readonly CatalogEntry[], { options }: Variant): Variant[] =>
  parts.flatMap(({ input }) => input.variants.find((other) => other.options.join() === options.join()) ?? []);

const partsOf = (entries: readonly CatalogEntry[], { parts }: CatalogSet): CatalogEntry[] =>
  parts.flatMap((handle) => entries.find(({ input }) => input.handle === handle) ?? []);

const skuOf = (first: Variant) => first.sku.replace(/^MC-\d+/, 'MC-SET');

/** What a set is made of: the colours and sizes that all of its parts have. */
function variantsOf(parts: readonly CatalogEntry[]): { first: Variant; all: Variant[] }[] {
  return (parts[0]?.input.variants ?? [])
    .map((first) => ({ first, all: inAll(parts, first) }))
    .filter(({ all }) => all.length === parts.length);
}

export const setParts = (entries: readonly CatalogEntry[]): SetPart[] =>
  sets.flatMap((set) =>
    variantsOf(partsOf(entries, set)).flatMap(({ first, all }) =>
      all.map((part) => ({ sku: skuOf(first), partSku: part.sku })),
    ),
  );

/** Products of their own, without stock of their own. */
export const setEntries = (entries: readonly CatalogEntry[]): CatalogEntry[] =>
  sets.flatMap((set) => {
    const parts = partsOf(entries, set);
    const [first] = parts;
    return first ? [entryOf(set, first, parts)] : [];
  });

function entryOf(set: CatalogSet, { cut, piece, input }: CatalogEntry, parts: CatalogEntry[]): CatalogEntry {
  const made = variantsOf(parts);
  const colours = new Set(made.map(({ first }) => first.options[0]));
  const sizes = new Set(made.map(({ first }) => first.options[1]));
  const [en, ko] = set.title;
  const sum = (all: Variant[], of: (variant: Variant) => number) =>
    all.reduce((total, variant) => total + of(variant), 0);
  return {
    cut,
    piece,
    input: {
      ...input,
      handle: handleOf(en),
      title: { en, ko },
      description: { en: `<p>${set.prose[0]}</p>`, ko: `<p>${set.prose[1]}</p>` },
      seo: { title: en, description: set.prose[0] },
      options: input.options.map((option, index) => ({
        ...option,
        values: option.values.filter(({ value }) => (index === 0 ? colours : sizes).has(value)),
      })),
      variants: made.map(({ first, all }) => ({
        ...first,
        sku: skuOf(first),
        price: Math.round((sum(all, ({ price }) => price) * (100 - set.saving)) / 100),
        quantity: 0,
        weightGrams: sum(all, ({ weightGrams }) => weightGrams),
      })),
      // The parts from the front; the first two of a colour change places when pointed at.
      images: parts
        .flatMap((part) => part.input.images)
        .filter(({ src, optionValue }) => colours.has(optionValue) && src.includes('-front'))
        .toSorted((a, b) => [...colours].indexOf(a.optionValue) - [...colours].indexOf(b.optionValue)),
    },
  };
}
