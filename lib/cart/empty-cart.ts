import 'server-only';
import { setCartCount, updateSession } from '../session.ts';
import { countPieces } from './cart.ts';
import { cartStore } from './stores/current.ts';
import type { Cart } from './types.ts';

/**
 * Takes what an order bought out of its cart; what another tab added meanwhile stays. May be repeated: once per
 * order it does something. The session keeps the cart's id, by which a guest is known as the order's owner.
 */
export async function emptyCart(ordered: Cart, orderId: string): Promise<void> {
  const applied = await cartStore().apply(
    ordered.id,
    {
      id: `order:${orderId}`,
      requestHash: orderId,
      kind: 'take',
      lines: ordered.lines.map((line) => ({ ...line, available: 0 })),
    },
    { minVersion: ordered.version },
  );
  if (!applied.ok) throw new Error(`the cart of order ${orderId} was not emptied: ${applied.refusal.code}`);
  if (applied.replayed) return;
  await updateSession({ cartId: ordered.id, cartVersion: applied.cart.version });
  await setCartCount(countPieces(applied.cart.lines));
}
