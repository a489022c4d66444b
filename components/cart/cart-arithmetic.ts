import { orderableQuantity } from '#lib/cart/orderable-quantity.ts';
import type { CartLineView, CartView } from '#lib/cart/types.ts';
import type { Intent } from './change-queue.ts';

/** Only what can be had is charged. */
function priced(line: CartLineView, quantity: number): CartLineView {
  const amount = line.unitPrice.amount * orderableQuantity({ ...line, quantity });
  return { ...line, quantity, total: { ...line.total, amount } };
}

/** What the cart will be when the store has agreed: shown until its answer is there. */
export function withIntent(view: CartView, { variantId, kind, quantity, line }: Intent): CartView {
  const held = view.lines.find((one) => one.variantId === variantId);
  if (!held) return line && kind === 'add' ? withLines(view, [...view.lines, priced(line, quantity)]) : view;
  const changed = priced(held, kind === 'add' ? held.quantity + quantity : quantity);
  return withLines(
    view,
    view.lines.map((one) => (one === held ? changed : one)).filter((one) => one.quantity > 0),
  );
}

function withLines(view: CartView, lines: CartLineView[]): CartView {
  const amount = lines.reduce((sum, { total }) => sum + total.amount, 0);
  return {
    ...view,
    lines,
    subtotal: { ...view.subtotal, amount },
    count: lines.reduce((sum, line) => sum + line.quantity, 0),
  };
}
