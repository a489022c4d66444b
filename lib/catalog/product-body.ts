import type { Product } from './types.ts';

/** A product as the JSON route promises it: option values by name, the first picture apart. */
export function productBody({ options, ...product }: Product) {
  return {
    ...product,
    image: product.images[0] ?? null,
    options: options.map(({ name, values }) => ({ name, values: values.map(({ value }) => value) })),
  };
}
