import type { CartLineView } from './types.ts';

/** How many pieces of a line can be had as far as is known: only they are charged. */
export const orderableQuantity = ({
  quantity,
  availableQuantity,
}: Pick<CartLineView, 'quantity' | 'availableQuantity'>): number =>
  availableQuantity === null ? quantity : Math.min(quantity, availableQuantity);
