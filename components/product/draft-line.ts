import type { CartLineView } from '#lib/cart/types.ts';
import type { Product, Variant } from '#lib/catalog/types.ts';

type Facts = Pick<Product, 'handle' | 'title' | 'options' | 'images'>;

/** How one piece will stand in the cart, shown until the store has answered. */
export function draftLine({ handle, title, options, images }: Facts, variant: Variant): CartLineView {
  const values = Object.values(variant.options);
  const labels = options.map(
    ({ name, values }) => values.find(({ value }) => value === variant.options[name])?.label,
  );
  const shown = images.find(({ optionValue }) => optionValue !== null && values.includes(optionValue));
  return {
    id: variant.id,
    variantId: variant.id,
    quantity: 1,
    title,
    variantTitle: labels.filter(Boolean).join(' / '),
    handle,
    image: shown ?? images[0] ?? null,
    unitPrice: variant.price,
    compareAtPrice: variant.compareAtPrice,
    total: variant.price,
    availableQuantity: variant.quantityLeft,
    isWithdrawn: false,
  };
}
