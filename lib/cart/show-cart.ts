import 'server-only';
import type { Locale } from '../catalog/types.ts';
import { getSession, updateSession } from '../session.ts';
import { getCartView } from './queries.ts';
import type { CartView } from './types.ts';

/** The cart as this browser knows it from now on: an order that costs something else has to be agreed to. */
export async function showCart(locale: Locale): Promise<CartView> {
  const cart = await getCartView(locale);
  const { cartSubtotal } = await getSession();
  const { amount } = cart.subtotal;
  if (cart.version > 0 && amount !== cartSubtotal) await updateSession({ cartSubtotal: amount });
  return cart;
}
