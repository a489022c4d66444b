import { expect, test } from 'vitest';
import type { ProductInput } from '../product-input.ts';
import { type ImportItem, readProducts } from './read-products.ts';

const header =
  'Handle,Title,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Price,Variant Inventory Qty';

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

async function read(...lines: string[]): Promise<ImportItem[]> {
  const data = new TextEncoder().encode(lines.join('\n'));
  const { items } = await readProducts(async function* () {
    yield data;
  });
  return collect(items);
}

async function products(...lines: string[]): Promise<ProductInput[]> {
  return (await read(...lines)).map((item) => {
    if (item.kind === 'refused') throw new Error(`line ${item.line}: ${item.reason}`);
    return item.product;
  });
}

async function refusals(...lines: string[]) {
  const items = await read(...lines);
  return items.flatMap((item) =>
    item.kind === 'refused' ? [[item.line, item.handle, item.column, item.reason]] : [],
  );
}

test('continuation rows are variants of the product above, with SKUs made where there are none', async () => {
  const [product] = await products(
    header,
    'tee,Tee,Size,Small,Colour,Navy,,18,3',
    'tee,,,Medium,,Navy,,18,',
    'tee,,,Small,,Off White,OWN-1,19.50,2',
  );
  expect(product?.options).toEqual([
    { name: 'Size', ko: '사이즈', values: [{ value: 'Small' }, { value: 'Medium' }] },
    {
      name: 'Colour',
      ko: '색상',
      values: [
        { value: 'Navy', ko: '네이비', swatch: '#1f2a44' },
        { value: 'Off White', ko: '오프화이트', swatch: '#f2efe6' },
      ],
    },
  ]);
  expect(
    product?.variants.map(({ sku, options, price, quantity }) => [sku, options, price, quantity]),
  ).toEqual([
    ['tee.small.navy', ['Small', 'Navy'], 1800, 3],
    ['tee.medium.navy', ['Medium', 'Navy'], 1800, 0],
    ['OWN-1', ['Small', 'Off White'], 1950, 2],
  ]);
});

test('made SKUs differ even where their words do not', async () => {
  const [product] = await products(
    header,
    'tee,Tee,Size,S/M,,,,18,',
    'tee,,,S-M,,,,18,',
    'tee,,,소,,,,18,',
    'tee,,,대,,,,18,',
  );
  const skus = product?.variants.map(({ sku }) => sku) ?? [];
  expect(new Set(skus).size).toBe(4);
  expect(skus[0]).toBe('tee.s-m');
});

test('Default Title is a product without options, and so is a file without option columns', async () => {
  const [first] = await products(header, 'tee,Tee,Title,Default Title,,,,18,1');
  const [second] = await products('Title,Price', 'Tee,18');
  expect([first?.options, first?.variants[0]?.options, first?.variants[0]?.sku]).toEqual([[], [], 'tee']);
  expect([second?.handle, second?.options, second?.variants]).toMatchObject([
    'tee',
    [],
    [{ sku: 'tee', price: 1800 }],
  ]);
});

test('a missing handle is made of the title, and rows without either follow the product above', async () => {
  const found = await products(
    'Title,Option1 Name,Option1 Value,Price',
    'Blue Tee,Size,S,18',
    ',,M,18',
    'Red Tee,Size,S,18',
  );
  expect(found.map(({ handle, variants }) => [handle, variants.length])).toEqual([
    ['blue-tee', 2],
    ['red-tee', 1],
  ]);
  expect(await refusals('Handle,Title,Price', 'a,A,1', ',,2')).toEqual([
    [3, null, null, 'neither handle nor title'],
  ]);
});

test('rows of one handle need not stand together', async () => {
  const found = await products(
    header,
    'a,A,Size,S,,,,1,',
    'b,B,Size,S,,,,2,',
    'a,,,M,,,,1,',
    'b,,,M,,,,2,',
    'a,,,L,,,,1,',
  );
  expect(found.map(({ handle, variants }) => [handle, variants.map(({ options }) => options[0])])).toEqual([
    ['b', ['S', 'M']],
    ['a', ['S', 'M', 'L']],
  ]);
});

test('image-only rows add pictures by position, each once; a variant picture shows its first option', async () => {
  const [product] = await products(
    'Handle,Title,Option1 Name,Option1 Value,Variant Price,Image Src,Image Position,Image Alt Text,Variant Image',
    'tee,Tee,Color,Navy,18,https://c.test/2.jpg,2,Two,https://c.test/1.jpg',
    'tee,,,Red,18,,,,https://c.test/3.jpg',
    'tee,,,,,https://c.test/1.jpg,1,One,',
    'tee,,,,,http://c.test/2.jpg,3,,',
  );
  expect(product?.variants).toHaveLength(2);
  expect(product?.images.map(({ src, alt, optionValue }) => [src, alt.en, optionValue])).toEqual([
    ['https://c.test/1.jpg', 'One', 'Navy'],
    ['https://c.test/2.jpg', 'Two', undefined],
    ['https://c.test/3.jpg', '', 'Red'],
  ]);
});

test('what a product says of itself is read', async () => {
  const [product] = await products(
    'Handle,Title,Body (HTML),Vendor,Product Category,Tags,Published,Variant Price,Variant Compare At Price,Variant Grams,Variant Barcode,Variant Taxable,SEO Title,Status',
    'tee,Women’s Tee,"<p>Soft</p>\n<script>x</script>",Acme,Apparel > Clothing > T-Shirts,"Sale, women,sale , ",true,18,25,180.4,\'0012,FALSE,Best tee,Active',
  );
  expect(product).toMatchObject({
    title: { en: 'Women’s Tee' },
    description: { en: '<p>Soft</p>' },
    vendor: 'Acme',
    type: 'T-Shirts',
    tags: ['Sale', 'women'],
    gender: 'women',
    status: 'active',
    seo: { title: 'Best tee', description: '' },
    variants: [{ price: 1800, compareAtPrice: 2500, weightGrams: 180, barcode: '0012', taxable: false }],
  });
});

test.each([
  ['true', '', 'active'],
  ['', '', 'active'],
  ['false', '', 'draft'],
  ['false', 'active', 'draft'],
  ['true', 'Draft', 'draft'],
  ['true', 'archived', 'archived'],
])('published %j and status %j make it %s', async (published, status, expected) => {
  const [product] = await products('Handle,Title,Price,Published,Status', `a,A,1,${published},${status}`);
  expect(product?.status).toBe(expected);
});

test('a compare-at price that is no higher than the price is none', async () => {
  const found = await products('Handle,Title,Price,Compare-at price', 'a,A,5,0', 'b,B,5,5', 'c,C,5,6');
  expect(found.map(({ variants }) => variants[0]?.compareAtPrice)).toEqual([null, null, 600]);
});

test('bad rows are named by line, column and reason, all of one product at once, and the rest goes in', async () => {
  const items = await read(
    header,
    'a,A,Size,S,,,X1,free,1',
    'a,,,M,,,X2,5,some',
    'good,Good,,,,,,5,1',
    'a,,,,,,X3,5,1',
  );
  expect(items.map((item) => item.kind)).toEqual(['product', 'refused', 'refused', 'refused']);
  expect(items.slice(1)).toMatchObject([
    { line: 5, handle: 'a', column: 'Option1 Value', reason: 'this variant has no value for Size' },
    { line: 2, column: 'Variant Price' },
    { line: 3, column: 'Variant Inventory Qty' },
  ]);
});

test.each([
  [
    'duplicate options',
    ['a,A,Size,S,,,,5,1', 'a,,,S,,,,5,1'],
    [3, 'a', 'Option1 Value', 'the same options as on line 2: S'],
  ],
  [
    'two variants without options',
    ['a,A,,,,,,5,1', 'a,,,,,,,5,1'],
    [3, 'a', null, 'the same options as on line 2: '],
  ],
  [
    'a duplicate SKU in a product',
    ['a,A,Size,S,,,X,5,1', 'a,,,M,,,X,5,1'],
    [3, 'a', 'Variant SKU', 'the same SKU as on line 2: X'],
  ],
  [
    'a SKU of another product',
    ['a,A,,,,,X,5,1', 'b,B,,,,,X,5,1'],
    [3, 'b', 'Variant SKU', 'the SKU X belongs to the product of line 2 already'],
  ],
  ['no price', ['a,A,,,,,,,1'], [2, 'a', 'Variant Price', 'the price is missing']],
  ['no title', ['a,,Size,S,,,,5,1'], [2, 'a', 'Title', 'no row of this handle has a title']],
  [
    'another title',
    ['a,A,Size,S,,,,5,1', 'a,B,,M,,,,5,1'],
    [3, 'a', 'Title', 'the handle belongs to another product already: A'],
  ],
  [
    'an option without a name',
    ['a,A,,S,,,,5,1'],
    [2, 'a', 'Option1 Name', 'the option of value S has no name'],
  ],
  [
    'an option renamed',
    ['a,A,Size,S,,,,5,1', 'a,,Color,M,,,,5,1'],
    [3, 'a', 'Option1 Name', 'the option is Size on line 2 and Color here'],
  ],
  [
    'two options of one name',
    ['a,A,Size,S,Size,M,,5,1'],
    [2, 'a', 'Option2 Name', 'two options are named Size'],
  ],
])('%s is refused', async (_, lines, expected) => {
  expect(await refusals(header, ...lines)).toEqual([expected]);
});

test('what is too long for its field is refused by name', async () => {
  expect(await refusals('Handle,Title,Price', `a,${'x'.repeat(256)},5`)).toMatchObject(
    [[2, 'a', 'Title', /title/]].map(([l, h, c]) => [l, h, c, expect.stringMatching(/^title\.en: /)]),
  );
  expect(await refusals('Handle,Title,Price,Body (HTML)', `a,A,5,${'x'.repeat(60_000)}`)).toMatchObject([
    [2, 'a', 'Body (HTML)', expect.any(String)],
  ]);
  expect(
    await refusals(
      'Handle,Title,Price,Variant SKU,Option1 Name,Option1 Value',
      'a,A,5,X,Size,S',
      `a,,5,${'x'.repeat(121)},,M`,
    ),
  ).toMatchObject([[3, 'a', 'Variant SKU', expect.stringMatching(/^variants\.1\.sku: /)]]);
});

test('a row that cannot be read takes the product above with it, which may have lost a variant', async () => {
  const items = await read(header, 'a,A,Size,S,,,,5,1', 'a,,,"M" wide,,,,5,1', 'b,B,,,,,,5,1');
  expect(items).toMatchObject([
    { kind: 'refused', line: 3, handle: 'a', reason: expect.stringContaining('double quote') },
    { kind: 'product', product: { handle: 'b' } },
  ]);
});

test('a header alone is refused as a file', async () => {
  await expect(read(header)).rejects.toThrow('no products');
});
