import type { ProductInput } from '#lib/catalog/product-input.ts';
import { articleOf, fashionProduct } from './fashion/product.ts';
import { readStyles } from './fashion/styles.ts';
import { vendorGuesser } from './fashion/vendors.ts';

/**
 * The clothing and footwear of the fashion file as products, in the order of the file; the same file gives the same
 * products, whatever the day.
 * @throws where the file cannot be read, or is not the fashion file
 */
export async function fashionProducts(file: string): Promise<ProductInput[]> {
  const styles = await readStyles(file);
  const vendorOf = vendorGuesser(styles.map(({ name }) => name));
  const ids = new Set<string>();
  return styles.flatMap((style) => {
    const article = articleOf(style);
    if (!article || ids.has(style.id)) return [];
    ids.add(style.id);
    return [fashionProduct(style, article, vendorOf(style.name))];
  });
}
