import type { CartLineView } from '#lib/cart/types.ts';
import { money } from '#lib/money.ts';

/** A line as the cart shows it, for tests of what the browser makes of it. */
export const testLine = (
  variantId: string,
  quantity: number,
  { price = 100, availableQuantity = 99 }: { price?: number; availableQuantity?: number } = {},
): CartLineView => ({
  id: variantId,
  variantId,
  quantity,
  title: variantId,
  variantTitle: '',
  handle: variantId,
  image: null,
  unitPrice: money(price),
  compareAtPrice: null,
  total: money(price * Math.min(quantity, availableQuantity)),
  availableQuantity,
  isWithdrawn: false,
});
