import { getTranslations } from 'next-intl/server';
import type { Product } from '#lib/catalog/types.ts';

/** Colour and size are called what the rest of the store calls them, whoever wrote the product. */
export async function withOptionLabels(product: Product): Promise<Product> {
  const t = await getTranslations('collection');
  const options = product.options.map((option) => {
    if (/^colou?r$/i.test(option.name)) return { ...option, label: t('color') };
    if (/^size$/i.test(option.name)) return { ...option, label: t('size') };
    return option;
  });
  return { ...product, options };
}
