import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collectionInputSchema, productInputSchema } from '#lib/catalog/product-input.ts';
import { catalogCollections, catalogDrops, catalogProducts, catalogSetParts } from './index.ts';

const publicFolder = join(import.meta.dirname, '../../../public');
const products = catalogProducts();
const collections = catalogCollections();
const variants = products.flatMap((product) => product.variants);
const setParts = catalogSetParts();
const sets = new Set(
  products
    .filter((product) => product.variants.some(({ sku }) => setParts.some((part) => part.sku === sku)))
    .map(({ handle }) => handle),
);

function repeated(words: string[]): string[] {
  return words.filter((word, index) => words.indexOf(word) !== index);
}

describe('the catalog', () => {
  it('fits the shape that every way into the catalog speaks', () => {
    for (const product of products) expect(productInputSchema.parse(product)).toEqual(product);
    for (const collection of collections) expect(collectionInputSchema.parse(collection)).toEqual(collection);
  });

  it('has at least 240 products in 12 collections of at least 12', () => {
    expect(products.length).toBeGreaterThanOrEqual(240);
    expect(collections).toHaveLength(12);
    for (const { handle, products: shelf } of collections) {
      expect(shelf.length, handle).toBeGreaterThanOrEqual(12);
    }
  });

  it('names nothing twice', () => {
    expect(repeated(products.map(({ handle }) => handle))).toEqual([]);
    expect(repeated(products.map(({ title }) => title.en))).toEqual([]);
    expect(repeated(products.map(({ title }) => title.ko ?? ''))).toEqual([]);
    expect(repeated(variants.map(({ sku }) => sku))).toEqual([]);
    expect(repeated(collections.map(({ handle }) => handle))).toEqual([]);
  });

  it('describes no two products in the same words, and each in both languages', () => {
    const prose = (html = '') => html.split('<ul>')[0] ?? '';
    expect(repeated(products.map(({ description }) => prose(description.en)))).toEqual([]);
    expect(repeated(products.map(({ description }) => prose(description.ko)))).toEqual([]);
    for (const { description } of products) expect(description.ko).toMatch(/니다\.|세요\.|다\.|요\./);
  });

  it('lists every product in a collection, once, and nothing else', () => {
    const handles = new Set(products.map(({ handle }) => handle));
    for (const { products: shelf } of collections) {
      expect(repeated(shelf)).toEqual([]);
      for (const handle of shelf) expect(handles).toContain(handle);
    }
    const shelved = new Set(collections.flatMap(({ products: shelf }) => shelf));
    expect([...handles].filter((handle) => !shelved.has(handle))).toEqual([]);
  });

  it('gives each variant one value of each option, in every combination', () => {
    for (const { handle, options, variants: made } of products) {
      const combinations = options.reduce((count, { values }) => count * values.length, 1);
      expect(new Set(made.map((variant) => variant.options.join('/'))).size, handle).toBe(combinations);
      for (const variant of made) {
        variant.options.forEach((value, i) => {
          expect(options[i]?.values.map((known) => known.value)).toContain(value);
        });
      }
    }
  });
});

describe('prices and stock', () => {
  it('compares only with a higher price, and everything on sale does', () => {
    for (const { price, compareAtPrice } of variants) {
      if (compareAtPrice !== null) expect(compareAtPrice).toBeGreaterThan(price);
    }
    const sale = new Set(collections.find(({ handle }) => handle === 'sale')?.products);
    const reduced = products.filter((product) =>
      product.variants.every((one) => one.compareAtPrice !== null),
    );
    expect(new Set(reduced.map(({ handle }) => handle))).toEqual(sale);
    expect(reduced.length / products.length).toBeGreaterThan(0.12);
    expect(reduced.length / products.length).toBeLessThan(0.2);
  });

  it('has some of everything: plenty, few, none', () => {
    const share = (low: number, high: number) =>
      variants.filter(({ quantity }) => quantity >= low && quantity <= high).length / variants.length;
    expect(share(0, 0)).toBeCloseTo(0.06, 1);
    expect(share(1, 5)).toBeCloseTo(0.08, 1);
    expect(share(0, 60)).toBe(1);
    const soldOut = products.filter((product) => product.variants.every(({ quantity }) => quantity === 0));
    expect(soldOut.length).toBeGreaterThanOrEqual(3);
  });

  it('has one edition of ten', () => {
    const tote = products.find(({ handle }) => handle === 'the-numbered-tote');
    expect(tote?.variants.map(({ quantity }) => quantity)).toEqual([10]);
    expect(catalogDrops()).toEqual([{ handle: 'the-numbered-tote', minutes: 10 }]);
  });

  it('has a set that costs less than its parts, which are in the catalog', () => {
    const priceOf = (wanted: string) => variants.find(({ sku }) => sku === wanted)?.price ?? Number.NaN;
    expect([...sets]).toEqual(['the-winter-set']);
    for (const sku of new Set(setParts.map((part) => part.sku))) {
      const parts = setParts.filter((part) => part.sku === sku).map(({ partSku }) => priceOf(partSku));
      expect(parts).toHaveLength(2);
      expect(priceOf(sku)).toBeLessThan(parts.reduce((sum, price) => sum + price, 0));
    }
  });
});

describe('pictures', () => {
  it('shows each colour from the front and the back, in files that exist', () => {
    for (const { handle, options, images } of products) {
      for (const { value } of options[0]?.values ?? []) {
        const shown = images.filter(({ optionValue }) => optionValue === value);
        expect(
          shown.map(({ src }) => src.match(/-(front|back)(?:-480\.webp|\.svg)$/)?.[1]),
          `${handle} ${value}`,
        ).toEqual(sets.has(handle) ? ['front', 'front'] : ['front', 'back']);
      }
      for (const { src, alt } of images) {
        expect(existsSync(join(publicFolder, src)), src).toBe(true);
        expect(alt.ko).toMatch(/앞면$|뒷면$/);
      }
    }
  });
});
