import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ProductInput, VariantInput } from '../product-input.ts';
import { readProducts } from './read-products.ts';

/** Column names of old exports and of new ones, in one order. */
const headers = {
  handle: ['Handle', 'URL handle'],
  title: ['Title', 'Title'],
  body: ['Body (HTML)', 'Description'],
  vendor: ['Vendor', 'Vendor'],
  type: ['Type', 'Type'],
  tags: ['Tags', 'Tags'],
  published: ['Published', 'Published on online store'],
  status: ['Status', 'Status'],
  name1: ['Option1 Name', 'Option1 name'],
  value1: ['Option1 Value', 'Option1 value'],
  name2: ['Option2 Name', 'Option2 name'],
  value2: ['Option2 Value', 'Option2 value'],
  name3: ['Option3 Name', 'Option3 name'],
  value3: ['Option3 Value', 'Option3 value'],
  sku: ['Variant SKU', 'SKU'],
  price: ['Variant Price', 'Price'],
  compareAt: ['Variant Compare At Price', 'Compare-at price'],
  quantity: ['Variant Inventory Qty', 'Inventory quantity'],
  grams: ['Variant Grams', 'Weight value (grams)'],
  barcode: ['Variant Barcode', 'Barcode'],
  shipping: ['Variant Requires Shipping', 'Requires shipping'],
  taxable: ['Variant Taxable', 'Charge tax'],
  image: ['Image Src', 'Product image URL'],
  alt: ['Image Alt Text', 'Image alt text'],
  seoTitle: ['SEO Title', 'SEO title'],
  seoDescription: ['SEO Description', 'SEO description'],
  unknown: ['Cost per item', 'Unit price total measure'],
} as const;

type Cells = Partial<Record<keyof typeof headers, string>>;

const cents = (amount: number | null) => (amount === null ? '' : (amount / 100).toFixed(2));

function variantCells(product: ProductInput, variant: VariantInput): Cells {
  const [value1, value2, value3] = product.options.length > 0 ? variant.options : ['Default Title'];
  return {
    value1,
    value2,
    value3,
    sku: variant.sku,
    price: cents(variant.price),
    compareAt: cents(variant.compareAtPrice),
    quantity: String(variant.quantity),
    grams: String(variant.weightGrams),
    barcode: variant.barcode,
    shipping: String(variant.requiresShipping),
    taxable: String(variant.taxable).toUpperCase(),
  };
}

/** A product's rows as an export writes them: variants and pictures side by side, whichever list is longer. */
function productCells(product: ProductInput): Cells[] {
  const [name1, name2, name3] =
    product.options.length > 0 ? product.options.map(({ name }) => name) : ['Title'];
  const rows = Math.max(product.variants.length, product.images.length);
  return Array.from({ length: rows }, (_, index): Cells => {
    const variant = product.variants[index];
    const image = product.images[index];
    return {
      handle: product.handle,
      ...(index === 0 && {
        title: product.title.en,
        body: product.description.en,
        vendor: product.vendor,
        type: product.type,
        tags: product.tags.join(', '),
        published: String(product.status === 'active'),
        status: product.status,
        name1,
        name2,
        name3,
        seoTitle: product.seo?.title,
        seoDescription: product.seo?.description,
      }),
      ...(variant && variantCells(product, variant)),
      image: image?.src,
      alt: image?.alt.en,
      unknown: 'x',
    };
  });
}

function toCsv(products: ProductInput[], style: 0 | 1, eol: string): string {
  const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const columns = Object.keys(headers) as (keyof typeof headers)[];
  const lines = products
    .flatMap(productCells)
    .map((cells) => columns.map((column) => quoted(cells[column] ?? '')));
  return [columns.map((column) => headers[column][style]), ...lines]
    .map((fields) => fields.join(','))
    .join(eol);
}

const line = (maxLength: number) =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength })
    .map((text) =>
      text
        .normalize('NFC')
        .replace(/[\p{C}\s\ufffd]+/gu, ' ')
        .trim(),
    )
    .filter((text) => text.length > 0 && text.length <= maxLength);
const word = line(20).filter((text) => !/^'|^\d(\.\d+)?E\+\d+$|default title/i.test(text));
const tag = word.map((text) => text.replaceAll(',', '').trim()).filter((text) => text !== '');
const paragraph = line(60).map((text) => `<p>${text.replace(/[&<>"]/g, '').trim() || 'x'}</p>`);

const options = fc
  .uniqueArray(
    word.filter((name) => !/^(?:colou?r|size|material|style|length|width|fit|title)$/i.test(name)),
    { maxLength: 3 },
  )
  .chain((names) =>
    fc.tuple(
      ...names.map((name) =>
        fc.record({
          name: fc.constant(name),
          values: fc.uniqueArray(
            word.map((value) => ({ value })),
            { minLength: 1, maxLength: 3, selector: ({ value }) => value.toLowerCase() },
          ),
        }),
      ),
    ),
  );

const figures = fc
  .record({
    price: fc.integer({ min: 0, max: 10_000_000 }),
    rise: fc.option(fc.integer({ min: 1, max: 100_000 })),
    quantity: fc.integer({ min: 0, max: 10_000 }),
    weightGrams: fc.integer({ min: 0, max: 50_000 }),
    barcode: fc.option(fc.stringMatching(/^[0-9A-Z]{1,13}$/).filter((code) => !/^\dE/.test(code))),
    requiresShipping: fc.boolean(),
    taxable: fc.boolean(),
  })
  .map(({ rise, barcode, ...rest }) => ({
    ...rest,
    compareAtPrice: rise === null ? null : rest.price + rise,
    ...(barcode && { barcode }),
  }));

const product = fc
  .record({
    title: line(80).map((en) => ({ en })),
    status: fc.constantFrom('active' as const, 'draft' as const, 'archived' as const),
    description: fc.array(paragraph, { maxLength: 3 }).map((parts) => ({ en: parts.join('') })),
    vendor: fc.oneof(fc.constant(''), word),
    type: fc.oneof(fc.constant(''), word),
    gender: fc.constant(null),
    tags: fc.uniqueArray(tag, { maxLength: 4, selector: (text) => text.toLowerCase() }),
    seo: fc.option(fc.record({ title: word, description: word }), { nil: undefined }),
    options,
    figures: fc.array(figures, { minLength: 27, maxLength: 27 }),
    pictures: fc.uniqueArray(fc.nat(999), { maxLength: 5 }),
  })
  .filter(
    ({ title, tags, type }) =>
      !/\b(?:wom|m[ae]n|lad|fem|male|gent|homme|girl|boy|unisex)/i.test(`${title.en} ${tags} ${type}`),
  );

/** Every combination of the values once, so that each value is in use, in the order of the options' values. */
const choices = (lists: string[][]): string[][] =>
  lists.reduce<string[][]>((all, list) => all.flatMap((head) => list.map((value) => [...head, value])), [[]]);

const catalog = fc.array(product, { minLength: 1, maxLength: 4 }).map((list) =>
  list.map(({ figures, pictures, seo, ...rest }, number): ProductInput => {
    const handle = `product-${number}`;
    const lists = rest.options.map(({ values }) => values.map(({ value }) => value));
    return {
      ...rest,
      handle,
      ...(seo && { seo }),
      variants: choices(lists).map(
        (choice, index) =>
          ({ ...(figures[index] ?? figures[0]), sku: `${handle}/${index}`, options: choice }) as VariantInput,
      ),
      images: pictures.map((id) => ({
        src: `https://cdn.test/${id}.jpg`,
        alt: { en: id % 2 ? `No. ${id}` : '' },
        width: 1200,
        height: 1500,
      })),
    };
  }),
);

async function parse(csv: string): Promise<unknown[]> {
  const data = new TextEncoder().encode(csv);
  const { items } = await readProducts(async function* () {
    yield data.subarray(0, data.length >> 1);
    yield data.subarray(data.length >> 1);
  });
  const found: unknown[] = [];
  for await (const item of items) found.push(item.kind === 'product' ? item.product : item);
  return found;
}

test.each([
  ['old', 0],
  ['new', 1],
] as const)('products written as CSV with %s headers are read as they were', async (_, style) => {
  await fc.assert(
    fc.asyncProperty(
      catalog,
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
      async (products, eol, endsInBreak) => {
        const csv = toCsv(products, style, eol) + (endsInBreak ? eol : '');
        expect(await parse(csv)).toEqual(products);
      },
    ),
    { numRuns: 150 },
  );
});
