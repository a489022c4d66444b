import { getProduct } from '../catalog/queries.ts';
import type { Locale, Product, Variant } from '../catalog/types.ts';
import type { CartLine } from './types.ts';
import { handleOf } from './variant-handles.ts';
import { type CartVariant, countedUpTo } from './variants.ts';

/** More than is counted: there is at least one more. */
export const surelyInStock = countedUpTo + 1;

/** Null when the cached product cannot say: unknown, not published, a bundle, or more pieces asked for than it counts. */
export async function cachedVariant(
  { variantId, quantity }: CartLine,
  locale: Locale,
): Promise<CartVariant | null> {
  const handle = handleOf(variantId);
  const product = handle ? await getProduct(handle, locale) : null;
  const variant = product?.variants.find(({ id }) => id === variantId);
  // What a bundle shares with other lines has to be counted.
  if (!product || product.isBundle || !variant) return null;
  const hasPrice = variant.available || variant.quantityLeft === 0;
  if (!hasPrice || (variant.quantityLeft === null && quantity > countedUpTo)) return null;
  return toCartVariant(product, variant);
}

function toCartVariant(product: Product, variant: Variant): CartVariant {
  const values = Object.values(variant.options);
  const labels = product.options.map(
    ({ name, values }) => values.find(({ value }) => value === variant.options[name])?.label,
  );
  const shown = product.images.find(
    ({ optionValue }) => optionValue !== null && values.includes(optionValue),
  );
  const { src, width, height, alt } = shown ?? product.images[0] ?? {};
  return {
    id: variant.id,
    handle: product.handle,
    title: product.title,
    variantTitle: labels.filter(Boolean).join(' / '),
    isPublished: true,
    price: variant.price.amount,
    compareAtPrice: variant.compareAtPrice?.amount ?? null,
    stock: variant.quantityLeft,
    components: [],
    reserveMinutes: product.reserveMinutes,
    image: src && width && height ? { src, width, height, alt: alt ?? '' } : null,
  };
}
