import type { ProductInput, VariantInput } from '#lib/catalog/product-input.ts';

const keepableProductFields = ['status', 'description', 'vendor', 'type', 'tags', 'images'] as const;
const keepableVariantFields = ['compareAtPrice', 'weightGrams', 'requiresShipping', 'taxable'] as const;

/** Fields that a source may not speak of, so that it must not empty them in a product that has them. */
export type KeepableField = (typeof keepableProductFields)[number] | (typeof keepableVariantFields)[number];

export interface MergeRules {
  keep?: readonly KeepableField[] | undefined;
  /** Whether stock is overwritten in variants that exist; it is always set in new ones. */
  setStock?: boolean | undefined;
}

export interface Change {
  /** `title.en`, `variants[SKU].price` … */
  field: string;
  before: unknown;
  after: unknown;
}

/**
 * The product as it is to be stored: what the source leaves out (Korean words, swatches, SEO, barcode, gender) and what
 * it is told to keep stays as it is.
 */
export function mergeProduct(next: ProductInput, stored: ProductInput, rules: MergeRules): ProductInput {
  const kept = Object.fromEntries(
    keepableProductFields
      .filter((field) => rules.keep?.includes(field))
      .map((field) => [field, stored[field]]),
  );
  const matches = matchVariants(next, stored);
  const seo = next.seo ?? stored.seo;
  const publishedAt = next.publishedAt ?? stored.publishedAt;
  return {
    ...next,
    title: { ...stored.title, ...defined(next.title) },
    description: { ...stored.description, ...defined(next.description) },
    gender: next.gender ?? stored.gender,
    ...(seo && { seo }),
    ...(publishedAt && { publishedAt }),
    options: mergeOptions(next.options, stored.options),
    variants: next.variants.map((variant, index) =>
      mergeVariant(variant, stored.variants[matches[index] ?? -1], rules),
    ),
    images: mergeImages(next, stored),
    ...kept,
  };
}

/** For each next variant the index of the stored one it is: the same SKU, else the same options; -1 for a new one. */
export function matchVariants(next: ProductInput, stored: ProductInput): number[] {
  const indexOf = (key: (variant: VariantInput) => string) =>
    new Map(stored.variants.map((variant, index) => [key(variant), index]));
  const choice = ({ options }: VariantInput) => JSON.stringify(options);
  const bySku = indexOf(({ sku }) => sku);
  const byChoice = indexOf(choice);
  const matches = next.variants.map(({ sku }) => bySku.get(sku) ?? -1);
  const taken = new Set(matches);
  return next.variants.map((variant, index) => {
    const match = matches[index] ?? -1;
    if (match >= 0) return match;
    const sameChoice = byChoice.get(choice(variant)) ?? -1;
    if (taken.has(sameChoice)) return -1;
    taken.add(sameChoice);
    return sameChoice;
  });
}

/** Field by field, in the order a person reads a product. */
export function productChanges(before: ProductInput, after: ProductInput): Change[] {
  const matches = matchVariants(after, before);
  const changes: Change[] = [];
  const compare = (field: string, was: unknown, is: unknown) => {
    if (canonical(was) !== canonical(is)) changes.push({ field, before: was, after: is });
  };
  const { variants: wereVariants, ...wasRest } = before;
  const { variants: areVariants, ...isRest } = after;
  const was = flatten(wasRest);
  const is = flatten(isRest);
  for (const field of new Set([...Object.keys(is), ...Object.keys(was)]))
    compare(field, was[field], is[field]);
  for (const [index, variant] of areVariants.entries()) {
    const match = wereVariants[matches[index] ?? -1];
    if (!match) changes.push({ field: `variants[${variant.sku}]`, before: undefined, after: variant });
    for (const key of match ? variantFields : [])
      compare(`variants[${match?.sku}].${key}`, match?.[key], variant[key]);
  }
  for (const [index, variant] of wereVariants.entries()) {
    if (!matches.includes(index))
      changes.push({ field: `variants[${variant.sku}]`, before: variant, after: undefined });
  }
  const order = matches.filter((match) => match >= 0);
  if (order.some((match, index) => index > 0 && match < (order[index - 1] ?? -1))) {
    compare(
      'variants',
      wereVariants.map(({ sku }) => sku),
      areVariants.map(({ sku }) => sku),
    );
  }
  return changes;
}

const variantFields = [
  'sku',
  'options',
  'price',
  'compareAtPrice',
  'quantity',
  'weightGrams',
  'barcode',
  'requiresShipping',
  'taxable',
] as const satisfies (keyof VariantInput)[];

function mergeVariant(next: VariantInput, stored: VariantInput | undefined, rules: MergeRules): VariantInput {
  if (!stored) return next;
  const kept = Object.fromEntries(
    keepableVariantFields
      .filter((field) => rules.keep?.includes(field))
      .map((field) => [field, stored[field]]),
  );
  return {
    ...next,
    ...(stored.barcode && !next.barcode && { barcode: stored.barcode }),
    ...(!rules.setStock && { quantity: stored.quantity }),
    ...kept,
  };
}

/** A picture can only show a value that the first option has. */
function mergeImages({ images, options }: ProductInput, stored: ProductInput): ProductInput['images'] {
  return images.map(({ optionValue, ...image }) => {
    const before = stored.images.find(({ src }) => src === image.src);
    const shown = options[0]?.values.some(({ value }) => value === optionValue);
    return { ...image, alt: { ...before?.alt, ...defined(image.alt) }, ...(shown && { optionValue }) };
  });
}

function mergeOptions(
  next: ProductInput['options'],
  stored: ProductInput['options'],
): ProductInput['options'] {
  return next.map((option) => {
    const before = stored.find(({ name }) => name === option.name);
    return {
      ...(before?.ko && { ko: before.ko }),
      ...defined(option),
      values: option.values.map((value) => ({
        ...before?.values.find((candidate) => candidate.value === value.value),
        ...defined(value),
      })),
    };
  });
}

const defined = <T extends object>(object: T): T =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;

/** Nested objects become dotted fields, and lists of objects numbered ones; other lists stay whole. */
function flatten(value: object, prefix = ''): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]): [string, unknown][] => {
      const field = Array.isArray(value) ? `${prefix}[${key}]` : prefix ? `${prefix}.${key}` : key;
      if (item === undefined) return [];
      if (!isObject(item) && !(Array.isArray(item) && item.some(isObject))) return [[field, item]];
      return Object.entries(flatten(item, field));
    }),
  );
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

/** The same text for the same value, whatever the order of its keys. */
function canonical(value: unknown): string | undefined {
  return JSON.stringify(value, (_, item: unknown) =>
    isObject(item) ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1))) : item,
  );
}
