import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { productInputSchema } from '#lib/catalog/product-input.ts';
import { vendorGuesser } from './fashion/vendors.ts';
import { fashionProducts } from './fashion.ts';

const header =
  'id,gender,masterCategory,subCategory,articleType,baseColour,season,year,usage,productDisplayName,image';
const lines = [
  '15970,Men,Apparel,Topwear,Shirts,Navy Blue,Fall,2011,Casual,Turtle Check Men Navy Blue Shirt,15970.jpg',
  '10268,Women,Footwear,Shoes,Heels,Multi,,,,Clarks Heels, so called "High",10268.jpg',
  '59263,Women,Accessories,Watches,Watches,Silver,Winter,2016,Casual,Titan Women Silver Watch,59263.jpg',
  '42878,Girls,Accessories,Socks,Socks,,Summer,2012,Casual,,42878.jpg',
  '15970,Men,Apparel,Topwear,Shirts,Red,Fall,2011,Casual,The same number again,15970.jpg',
  '50001,Men,Free Items,Free Gifts,Ties,Red,Fall,2011,Casual,A gift tie,50001.jpg',
  'x,y',
];

let folder = '';
let file = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'fashion-'));
  file = path.join(folder, 'styles.csv');
  await writeFile(file, [header, ...lines].join('\n'));
});

afterAll(() => rm(folder, { recursive: true }));

test('clothing and footwear become valid products, the rest is left out', async () => {
  const products = await fashionProducts(file);
  expect(products.map(({ handle }) => handle)).toEqual([
    'turtle-check-men-navy-blue-shirt-15970',
    'clarks-heels-so-called-high-10268',
    'girls-socks-42878',
  ]);
  for (const product of products) expect(productInputSchema.safeParse(product).error).toBeUndefined();
});

test('titles stay as they are in English, and are composed in Korean', async () => {
  const products = await fashionProducts(file);
  expect(products.map(({ title }) => title)).toEqual([
    { en: 'Turtle Check Men Navy Blue Shirt', ko: 'Turtle 남성 네이비 셔츠' },
    { en: 'Clarks Heels, so called "High"', ko: 'Clarks 여성 멀티 힐' },
    { en: 'Girls Socks', ko: '여아 양말' },
  ]);
});

test('the same file gives the same products', async () => {
  expect(await fashionProducts(file)).toEqual(await fashionProducts(file));
});

test('another file is refused', async () => {
  await expect(fashionProducts(new URL(import.meta.url).pathname)).rejects.toThrow('is not the fashion file');
});

test('a brand is as long as names go on alike', () => {
  const names = [
    ...Array.from({ length: 5 }, (_, n) => `Peter England Men Shirt ${n}`),
    ...['Check', 'Plain', 'Striped', 'Dotted', 'Printed'].map((word) => `Turtle ${word} Men Shirt`),
    ...['PUMA Men Tee', 'Puma Women Tee', 'Puma Unisex Cap'],
    'Men Shirt',
  ];
  const vendorOf = vendorGuesser(names);
  expect(
    ['Peter England Men Shirt 1', 'Turtle Check Men Shirt', 'PUMA Men Tee', 'Men Shirt', ''].map(vendorOf),
  ).toEqual(['Peter England', 'Turtle', 'Puma', '', '']);
});
