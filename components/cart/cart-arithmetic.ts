import { orderableQuantity } from '#lib/cart/orderable-quantity.ts';
import type { CartLineView, CartView } from '#lib/cart/types.ts';

export interface RemovedLine {
  variantId: string;
  quantity: number;
}

/** Only what can be had is charged. */
const priced = (line: CartLineView): CartLineView => ({
  ...line,
  total: {
    ...line.total,
    amount: line.unitPrice.amount * orderableQuantity(line),
  },
});

/** What the cart will be when the store has agreed: shown until its answer is there. */
export function withQuantity(view: CartView, variantId: string, quantity: number): CartView {
  const lines = view.lines
    .map((line) => (line.variantId === variantId ? priced({ ...line, quantity }) : line))
    .filter((line) => line.quantity > 0);
  const amount = lines.reduce((sum, { total }) => sum + total.amount, 0);
  return {
    ...view,
    lines,
    subtotal: { ...view.subtotal, amount },
    count: lines.reduce((sum, line) => sum + line.quantity, 0),
  };
}
