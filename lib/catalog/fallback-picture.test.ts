import { expect, test } from 'vitest';
import { allPictures, pictureSource } from '#db/seed/catalog/picture.ts';
import { fallbackPicture, withOwnPicture } from './fallback-picture.ts';
import type { ProductInput } from './product-input.ts';

const drawn = new Set(allPictures().map((picture) => pictureSource(picture, 'front')));

test.each([
  [{ type: 'T-Shirt', title: 'X', color: 'Red' }, /^tee-\w+-madder$/],
  [{ type: '', title: 'Ocean Blue Shirt', color: '' }, /^shirt-\w+-indigo$/],
  [{ type: '', title: 'LED High Tops', color: 'Black' }, /^sneaker-\w+-ink$/],
  [{ type: 'Jeans', title: 'Skinny Shirt-like', color: 'Navy' }, /^jeans-/],
  [{ type: 'Something', title: 'Black Leather Bag', color: '' }, /^tote-\w+-ink$/],
  [{ type: 'Pyjama Set', title: '', color: 'Grey' }, /^sweatpants-/],
  [{ type: '', title: '', color: '' }, /^tee-/],
  [{ type: '__proto__', title: 'constructor', color: 'constructor' }, /^tee-/],
])('%j is shown as %s', (product, expected) => {
  const { src } = fallbackPicture(product);
  expect(drawn).toContain(src);
  expect(src.replace('/media/garments/', '').replace(/-front(-480\.webp|\.svg)$/, '')).toMatch(expected);
});

const product: ProductInput = {
  handle: 'tee',
  status: 'active',
  title: { en: 'Tee', ko: '티셔츠' },
  description: { en: '' },
  vendor: '',
  type: 'T-Shirt',
  gender: null,
  tags: [],
  options: [{ name: 'Colour', values: [{ value: 'Navy' }] }],
  variants: [],
  images: [{ src: 'https://cdn.test/1.jpg', alt: { en: '' }, width: 1, height: 1 }],
};

test('a drawing goes before pictures of other addresses, which are kept; own pictures need none', () => {
  const [drawing, remote] = withOwnPicture(product).images;
  expect(drawing).toMatchObject({ src: expect.stringMatching(/\/tee-\w+-navy-front/), alt: product.title });
  expect(remote).toEqual(product.images[0]);
  const own = { ...product, images: [{ src: '/media/x.svg', alt: { en: '' }, width: 1, height: 1 }] };
  expect(withOwnPicture(own)).toBe(own);
});
