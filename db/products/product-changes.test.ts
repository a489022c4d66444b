import { expect, test } from 'vitest';
import type { ProductInput, VariantInput } from '#lib/catalog/product-input.ts';
import { matchVariants, mergeProduct, productChanges } from './product-changes.ts';

const variant = (sku: string, size: string, more: Partial<VariantInput> = {}): VariantInput => ({
  sku,
  options: [size],
  price: 1800,
  compareAtPrice: null,
  quantity: 5,
  weightGrams: 180,
  requiresShipping: true,
  taxable: true,
  ...more,
});

const product = (more: Partial<ProductInput> = {}): ProductInput => ({
  handle: 'tee',
  status: 'active',
  title: { en: 'Tee' },
  description: { en: '<p>Soft</p>' },
  vendor: 'Acme',
  type: 'T-Shirt',
  gender: 'men',
  tags: ['sale'],
  options: [{ name: 'Size', values: [{ value: 'S' }, { value: 'M' }] }],
  variants: [variant('A', 'S'), variant('B', 'M')],
  images: [],
  ...more,
});

test('variants are matched by SKU first, then by what they choose, each once', () => {
  const next = product({
    variants: [variant('B', 'S'), variant('NEW', 'S'), variant('C', 'M'), variant('D', 'L')],
  });
  expect(matchVariants(next, product())).toEqual([1, 0, -1, -1]);
});

test('changes are told field by field', () => {
  const after = product({
    title: { en: 'Tee', ko: '티' },
    tags: ['sale', 'new'],
    variants: [variant('A', 'S', { price: 1500, compareAtPrice: 1800 }), variant('C', 'L')],
    publishedAt: new Date(0),
  });
  expect(productChanges(product(), after)).toEqual([
    { field: 'title.ko', before: undefined, after: '티' },
    { field: 'tags', before: ['sale'], after: ['sale', 'new'] },
    { field: 'publishedAt', before: undefined, after: new Date(0) },
    { field: 'variants[A].price', before: 1800, after: 1500 },
    { field: 'variants[A].compareAtPrice', before: null, after: 1800 },
    { field: 'variants[C]', before: undefined, after: variant('C', 'L') },
    { field: 'variants[B]', before: variant('B', 'M'), after: undefined },
  ]);
});

test('the order of keys is no change, that of variants is', () => {
  const { handle, ...rest } = product();
  expect(productChanges(product(), { ...rest, handle })).toEqual([]);
  const swapped = product({ variants: [variant('B', 'M'), variant('A', 'S')] });
  expect(productChanges(product(), swapped)).toEqual([
    { field: 'variants', before: ['A', 'B'], after: ['B', 'A'] },
  ]);
});

const stored = product({
  title: { en: 'Tee', ko: '티' },
  description: { en: '<p>Soft</p>', ko: '<p>부드러움</p>' },
  seo: { title: 'T', description: '' },
  options: [{ name: 'Size', ko: '사이즈', values: [{ value: 'S', ko: '작은' }, { value: 'M' }] }],
  variants: [variant('A', 'S', { barcode: '1', quantity: 2 }), variant('B', 'M')],
});

test('what a source leaves out stays, and stock with it unless it is asked for', () => {
  const next = product({ gender: null, title: { en: 'Shirt' } });
  expect(productChanges(stored, mergeProduct(next, stored, {}))).toEqual([
    { field: 'title.en', before: 'Tee', after: 'Shirt' },
  ]);
  expect(productChanges(stored, mergeProduct(next, stored, { setStock: true }))).toContainEqual({
    field: 'variants[A].quantity',
    before: 2,
    after: 5,
  });
});

test('fields that a source has no columns for stay', () => {
  const next = product({
    vendor: '',
    tags: [],
    variants: [variant('A', 'S', { weightGrams: 0 }), variant('B', 'M')],
  });
  expect(
    productChanges(stored, mergeProduct(next, stored, { keep: ['vendor', 'tags', 'weightGrams'] })),
  ).toEqual([]);
  expect(productChanges(stored, mergeProduct(next, stored, {})).map(({ field }) => field)).toEqual([
    'vendor',
    'tags',
    'variants[A].weightGrams',
  ]);
});
