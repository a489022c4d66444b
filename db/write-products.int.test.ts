import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ProductInput, VariantInput } from '#lib/catalog/product-input.ts';
import { createTestDatabase, type TestDatabase } from '../tests/setup/database.ts';
import { connectDatabases, type Databases } from './client.ts';
import { readStoredProducts } from './products/stored-products.ts';
import { writeCollections } from './write-collections.ts';
import { type WriteOptions, type Written, writeProducts } from './write-products.ts';

const currency = 'USD';
let database: TestDatabase;
let databases: Databases;

beforeAll(async () => {
  database = await createTestDatabase();
  databases = connectDatabases({ primaryUrl: database.url, poolSize: 2 });
});

afterAll(async () => {
  await databases.close();
  await database.drop();
});

beforeEach(async () => {
  await databases.primary.sql`TRUNCATE products, collections, media CASCADE`;
});

const variant = (sku: string, options: string[], more: Partial<VariantInput> = {}): VariantInput => ({
  sku,
  options,
  price: 1800,
  compareAtPrice: null,
  quantity: 5,
  weightGrams: 180,
  requiresShipping: true,
  taxable: true,
  ...more,
});

const option = (name: string, ...values: string[]) => ({ name, values: values.map((value) => ({ value })) });

function tee(more: Partial<ProductInput> = {}): ProductInput {
  return {
    handle: 'tee',
    status: 'active',
    title: { en: "Women's Tee", ko: '티셔츠' },
    description: { en: '<p>Soft</p>', ko: '<p>부드러움</p>' },
    vendor: 'Acme',
    type: 'T-Shirt',
    gender: 'women',
    tags: ['sale'],
    seo: { title: 'Tee', description: '' },
    options: [
      {
        name: 'Color',
        ko: '색상',
        values: [{ value: 'Navy', ko: '남색', swatch: '#1f2a44' }, { value: 'Red' }],
      },
      option('Size', 'S', 'M'),
    ],
    variants: [
      variant('A', ['Navy', 'S'], { compareAtPrice: 2500, barcode: '001' }),
      variant('B', ['Navy', 'M'], { quantity: 0 }),
      variant('C', ['Red', 'S'], { price: 1500 }),
    ],
    images: [
      { src: '/media/1.svg', alt: { en: 'One', ko: '하나' }, width: 800, height: 1000, optionValue: 'Navy' },
      { src: 'https://cdn.test/2.jpg', alt: { en: '' }, width: 10, height: 20 },
    ],
    publishedAt: new Date('2026-01-02T03:04:05.678Z'),
    ...more,
  };
}

const write = (products: ProductInput[], options: Partial<WriteOptions> = {}) =>
  writeProducts(databases.primary.db, products, { currency, ...options });

const stored = async (handle = 'tee') =>
  (await readStoredProducts(databases.primary.db, [handle], currency)).get(handle);

const variantIds = async () => {
  const product = await stored();
  return Object.fromEntries(
    product?.input.variants.map(({ sku }, index) => [sku, product.variantIds[index]]) ?? [],
  );
};

test('a product is stored as it was given, and once', async () => {
  expect(await write([tee()])).toEqual([{ handle: 'tee', kind: 'created' }]);
  expect((await stored())?.input).toEqual(tee());
  expect(await write([tee()])).toEqual([{ handle: 'tee', kind: 'unchanged' }]);
});

test('the listing sums it up at once, and goes when it is a draft', async () => {
  await write([tee({ publishedAt: undefined })]);
  const listings = () => databases.primary.sql`
    SELECT handle, title_ko, price::int, available, colors, sizes, image ->> 'src' AS image FROM product_listings`;
  expect([...(await listings())]).toEqual(
    [
      {
        handle: 'tee',
        titleKo: undefined,
        title_ko: '티셔츠',
        price: 1500,
        available: true,
        colors: ['Navy', 'Red'],
        sizes: ['S', 'M'],
        image: '/media/1.svg',
      },
    ].map(({ titleKo: _, ...row }) => row),
  );
  await write([tee({ status: 'draft' })]);
  expect(await listings()).toHaveLength(0);
});

test('an update tells its changes, keeps ids and grows the version', async () => {
  await write([tee()]);
  const before = await variantIds();
  const next = tee({
    title: { en: 'Tee' },
    variants: [variant('A', ['Navy', 'S'], { price: 1000, barcode: '001' }), ...tee().variants.slice(1)],
  });
  expect(await write([next])).toEqual([
    {
      handle: 'tee',
      kind: 'updated',
      changes: [
        { field: 'title.en', before: "Women's Tee", after: 'Tee' },
        { field: 'variants[A].price', before: 1800, after: 1000 },
        { field: 'variants[A].compareAtPrice', before: 2500, after: null },
      ],
    },
  ]);
  expect((await stored())?.input).toEqual({ ...next, title: { en: 'Tee', ko: '티셔츠' } });
  expect(await variantIds()).toEqual(before);
});

test('an update uses up no archive number', async () => {
  await write([tee()]);
  for (const title of ['a', 'b', 'c']) await write([tee({ title: { en: title } })]);
  await write([tee({ handle: 'next', variants: [variant('N', [])], options: [] })]);
  const rows = await databases.primary.sql<{ number: number }[]>`SELECT number FROM products ORDER BY number`;
  expect((rows[1]?.number ?? 0) - (rows[0]?.number ?? 0)).toBe(1);
});

test.each<[string, Partial<ProductInput>]>([
  [
    'variants change places',
    { variants: [variant('C', ['Navy', 'S']), variant('A', ['Red', 'S']), variant('B', ['Navy', 'M'])] },
  ],
  [
    'variants change SKUs',
    { variants: [variant('B', ['Navy', 'S']), variant('A', ['Navy', 'M']), variant('C', ['Red', 'S'])] },
  ],
  [
    'options change places',
    {
      options: [option('Size', 'S', 'M'), option('Color', 'Navy', 'Red')],
      variants: [variant('A', ['S', 'Navy']), variant('B', ['M', 'Navy']), variant('C', ['S', 'Red'])],
    },
  ],
  [
    'an option goes',
    { options: [option('Size', 'S', 'M')], variants: [variant('A', ['S']), variant('B', ['M'])] },
  ],
  ['all options go', { options: [], variants: [variant('B', [])] }],
  [
    'an option comes',
    {
      options: [option('Color', 'Navy'), option('Size', 'S'), option('Fit', 'Slim', 'Wide')],
      variants: [variant('A', ['Navy', 'S', 'Slim']), variant('X', ['Navy', 'S', 'Wide'])],
    },
  ],
  [
    'a variant takes the place of one that goes',
    { options: [option('Color', 'Navy'), option('Size', 'S')], variants: [variant('NEW', ['Navy', 'S'])] },
  ],
  ['pictures change places', { images: tee().images.toReversed() }],
])('%s', async (_, change) => {
  await write([tee()]);
  const ids = await variantIds();
  const next = tee(change);
  await write([next], { setStock: true });
  const found = (await stored())?.input;
  const plain = ({ options }: ProductInput) =>
    options.map(({ name, values }) => [name, values.map(({ value }) => value)]);
  expect(found && plain(found)).toEqual(plain(next));
  expect(found?.variants.map(({ barcode: _, ...rest }) => rest)).toEqual(
    next.variants.map(({ barcode: _, ...rest }) => rest),
  );
  expect(found?.images.map(({ src }) => src)).toEqual(next.images.map(({ src }) => src));
  const after = await variantIds();
  for (const sku of Object.keys(after)) if (sku in ids) expect(after[sku]).toBe(ids[sku]);
  const [left] = await databases.primary.sql<{ options: number; values: number }[]>`
    SELECT (SELECT count(*)::int FROM product_options) AS options, (SELECT count(*)::int FROM product_option_values) AS values`;
  expect(left).toEqual({
    options: next.options.length,
    values: next.options.flatMap(({ values }) => values).length,
  });
});

test('a product gains options, and a variant without a SKU of its own is found by what it chooses', async () => {
  await write([tee({ options: [], variants: [variant('ONE', [])], images: [] })]);
  const ids = await variantIds();
  await write([
    tee({
      options: [option('Size', 'S', 'M')],
      variants: [variant('ONE', ['S']), variant('TWO', ['M'])],
      images: [],
    }),
  ]);
  expect((await variantIds()).ONE).toBe(ids.ONE);
  await write([
    tee({
      options: [option('Size', 'S', 'M')],
      variants: [variant('NEW', ['S']), variant('TWO', ['M'])],
      images: [],
    }),
  ]);
  expect((await variantIds()).NEW).toBe(ids.ONE);
});

test('stock is set for new variants only, unless it is asked for, and each change of it is written down', async () => {
  await write([tee()]);
  const { A = '' } = await variantIds();
  await databases.primary.sql`UPDATE inventory_levels SET available = 3 WHERE variant_id = ${A}`;
  expect(await write([tee()])).toEqual([{ handle: 'tee', kind: 'unchanged' }]);
  expect(await write([tee()], { setStock: true })).toMatchObject([
    { kind: 'updated', changes: [{ field: 'variants[A].quantity', before: 3, after: 5 }] },
  ]);
  const deltas = await databases.primary
    .sql`SELECT delta, reason FROM inventory_adjustments WHERE variant_id = ${A} ORDER BY id`;
  expect([...deltas]).toEqual([
    { delta: 5, reason: 'import' },
    { delta: 2, reason: 'import' },
  ]);
});

test('a SKU of another product is refused, and the others of its batch go in', async () => {
  await write([tee()]);
  const thief = tee({ handle: 'thief', options: [], variants: [variant('A', [])] });
  const twin = (handle: string) => tee({ handle, options: [], variants: [variant('T', [])] });
  expect(await write([thief, twin('first'), twin('second')])).toEqual([
    { handle: 'thief', kind: 'refused', reason: 'the SKU A belongs to tee' },
    { handle: 'first', kind: 'created' },
    { handle: 'second', kind: 'refused', reason: 'the SKU T belongs to first' },
  ]);
});

test('a dry run tells the same, and does nothing', async () => {
  await write([tee()]);
  const next = [tee({ vendor: 'Other' }), tee({ handle: 'new', options: [], variants: [variant('N', [])] })];
  const told = await write(next, { dryRun: true });
  expect((await stored())?.input).toEqual(tee());
  expect(await stored('new')).toBeUndefined();
  expect(await write(next)).toEqual(told);
});

test('two writers of the same new products make each once', async () => {
  const batch = Array.from({ length: 30 }, (_, n) =>
    tee({ handle: `p-${n}`, options: [], variants: [variant(`P${n}`, [])] }),
  );
  const outcomes = await Promise.all([write(batch), write(batch.toReversed())]);
  const kinds = outcomes.map((list) => new Set(list.map(({ kind }) => kind)));
  expect(kinds).toContainEqual(new Set(['created']));
  expect(kinds).toContainEqual(new Set(['unchanged']));
});

test('collections by rule follow their products, and both tell what they touched', async () => {
  const told: Written[] = [];
  const onWritten = async (_: unknown, written: Written) => void told.push(written);
  const words = { title: { en: 'X' }, description: { en: '' } };
  const rules = [
    { ...words, handle: 'for-women', rule: { genders: ['women', 'unisex'] } },
    { ...words, handle: 'sale-tees', rule: { types: ['T-Shirt'], tags: ['sale', 'last'] } },
  ];
  const members = async () =>
    (
      await databases.primary.sql<{ handle: string }[]>`
        SELECT c.handle FROM collection_products JOIN collections c ON c.id = collection_id ORDER BY c.handle`
    ).map(({ handle }) => handle);
  await write([tee()]);
  await writeCollections(databases.primary.db, rules, { currency, onWritten });
  expect(await members()).toEqual(['for-women', 'sale-tees']);
  await write([tee({ gender: 'men' })], { onWritten });
  expect(await members()).toEqual(['sale-tees']);
  await write([tee({ gender: 'men', tags: ['last'] })], { onWritten });
  expect(await members()).toEqual(['sale-tees']);
  expect(told.map(({ products, collections }) => [products, collections.toSorted()])).toEqual([
    [[], ['for-women', 'sale-tees']],
    [['tee'], ['for-women', 'sale-tees']],
    [['tee'], ['sale-tees']],
  ]);
  const [listing] = await databases.primary
    .sql`SELECT cardinality(collection_ids) AS collections FROM product_listings`;
  expect(listing?.collections).toBe(1);
});

test('a collection by hand has its products in their order, and loses those it no longer names', async () => {
  const plain = (handle: string) => tee({ handle, options: [], variants: [variant(handle, [])] });
  await write(['a', 'b', 'c'].map(plain));
  const collection = {
    handle: 'new-in',
    title: { en: 'New in', ko: '신상품' },
    description: { en: '' },
    image: '/media/1.svg',
  };
  const members = async () =>
    (
      await databases.primary.sql<{ handle: string }[]>`
        SELECT p.handle FROM collection_products cp JOIN products p ON p.id = cp.product_id ORDER BY cp.position`
    ).map(({ handle }) => handle);
  for (const products of [['c', 'a', 'missing'], ['a', 'b', 'c'], ['b']]) {
    await writeCollections(databases.primary.db, [{ ...collection, products }], { currency });
    expect(await members()).toEqual(products.filter((handle) => handle !== 'missing'));
  }
  const [row] = await databases.primary
    .sql`SELECT m.src FROM collections c JOIN media m ON m.id = c.image_id`;
  expect(row?.src).toBe('/media/1.svg');
});
