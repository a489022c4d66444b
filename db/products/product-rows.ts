import type { ProductInput, VariantInput } from '#lib/catalog/product-input.ts';
import { matchVariants } from './product-changes.ts';
import type { StoredProduct } from './stored-products.ts';

/** One product as rows with their ids, named as the columns are, and what an update must clear out of their way. */
export type ProductRows = ReturnType<typeof productRows>;

/** Options keep their row by position, values by their text, variants by SKU, else by what they choose. */
export function productRows(input: ProductInput, stored: StoredProduct | undefined, newId: () => string) {
  const id = stored?.id ?? newId();
  const options = input.options.map((option, index) => {
    const before = stored?.options[index];
    const valueIds = new Map(
      option.values.map(({ value }) => [value, before?.valueIds.get(value) ?? newId()]),
    );
    return { ...option, id: before?.id ?? newId(), valueIds };
  });
  const variants = variantRows(input, stored, newId).map((row) => {
    const [first, second, third] = row.choice.map((value, index) => options[index]?.valueIds.get(value));
    return {
      ...row,
      product_id: id,
      option1_value_id: first ?? null,
      option2_value_id: second ?? null,
      option3_value_id: third ?? null,
    };
  });
  return {
    created: stored === undefined,
    product: productRow(id, input),
    translations: translationRows(id, input),
    options: options.map((option, index) => ({
      id: option.id,
      product_id: id,
      name: option.name,
      name_ko: option.ko ?? null,
      position: index + 1,
    })),
    values: options.flatMap((option) =>
      option.values.map(({ value, ko, swatch }, index) => ({
        id: option.valueIds.get(value),
        option_id: option.id,
        value,
        value_ko: ko ?? null,
        position: index + 1,
        swatch: swatch ?? null,
      })),
    ),
    variants,
    images: input.images.map((image, index) => ({
      product_id: id,
      src: image.src,
      width: image.width,
      height: image.height,
      mime_type: mimeType(image.src),
      position: index + 1,
      option_value_id: options[0]?.valueIds.get(image.optionValue ?? '') ?? null,
      alt_en: image.alt.en,
      alt_ko: image.alt.ko ?? null,
    })),
    ...obstacles(stored, options, variants),
  };
}

function productRow(id: string, input: ProductInput) {
  const { handle, status, vendor, type, gender, tags, publishedAt } = input;
  return { id, handle, status, vendor, type, gender, tags, published_at: publishedAt ?? null };
}

function translationRows(id: string, { title, description, seo }: ProductInput) {
  const row = (locale: 'en' | 'ko', text: string) => ({
    product_id: id,
    locale,
    title: text,
    description: description[locale] ?? '',
    seo_title: locale === 'en' ? (seo?.title ?? null) : null,
    seo_description: locale === 'en' ? (seo?.description ?? null) : null,
  });
  return title.ko === undefined ? [row('en', title.en)] : [row('en', title.en), row('ko', title.ko)];
}

function variantRows(input: ProductInput, stored: StoredProduct | undefined, newId: () => string) {
  const matches = stored ? matchVariants(input, stored.input) : [];
  return input.variants.map((variant, index) => {
    const match = matches[index] ?? -1;
    const before: VariantInput | undefined = stored?.input.variants[match];
    return {
      id: stored?.variantIds[match] ?? newId(),
      sku: variant.sku,
      position: index + 1,
      barcode: variant.barcode ?? null,
      weight_grams: variant.weightGrams,
      requires_shipping: variant.requiresShipping,
      taxable: variant.taxable,
      amount: variant.price,
      compare_at_amount: variant.compareAtPrice,
      quantity: variant.quantity,
      choice: variant.options,
      created: before === undefined,
      renamed: before !== undefined && before.sku !== variant.sku,
      moved: before !== undefined && JSON.stringify(before.options) !== JSON.stringify(variant.options),
    };
  });
}

/** Rows to delete, and rows to be moved aside first, so that a swap of two unique values meets no conflict. */
function obstacles(
  stored: StoredProduct | undefined,
  options: { id: string; name: string; valueIds: Map<string, string> }[],
  variants: { id: string; renamed: boolean; moved: boolean }[],
) {
  const kept = new Set(variants.map(({ id }) => id));
  const parkingOption = stored?.options[0]?.id;
  const goneOptions = (stored?.options ?? []).slice(options.length).map(({ id }) => id);
  const renamedOptions = options.flatMap(({ id, name }, index) => {
    const before = stored?.input.options[index];
    return before && before.name !== name ? [id] : [];
  });
  const parks = options.length > 0 && parkingOption !== undefined;
  return {
    goneVariants: (stored?.variantIds ?? []).filter((id) => !kept.has(id)),
    goneOptions,
    goneValues: (stored?.options ?? []).flatMap(({ valueIds }, index) =>
      [...valueIds].filter(([value]) => !options[index]?.valueIds.has(value)).map(([, id]) => id),
    ),
    renamedOptions: [...renamedOptions, ...goneOptions],
    renamedVariants: variants.filter(({ renamed }) => renamed).map(({ id }) => id),
    movedVariants: variants
      .filter(({ moved }) => moved && parks)
      .map(({ id }) => ({ variant_id: id, option_id: parkingOption })),
  };
}

const mimeTypes: Record<string, string> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
  gif: 'image/gif',
};

function mimeType(src: string): string {
  const extension = /\.([a-z0-9]+)(?:[?#]|$)/i.exec(src.split('/').at(-1) ?? '')?.[1]?.toLowerCase();
  return mimeTypes[extension ?? ''] ?? 'image/jpeg';
}
