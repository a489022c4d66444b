import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Locale } from '../catalog/types.ts';
import { notFound, Problem } from '../errors.ts';
import { type SessionData, setCartCount, updateSession } from '../session.ts';
import { countPieces, maxLines, maxQuantity, newCartId } from './cart.ts';
import { viewOf } from './queries.ts';
import { cartStore } from './stores/current.ts';
import type { Cart, CartChange, CartRefusal, CartView } from './types.ts';

/** What recognises a repeated request, and the language it wants its answer in. */
export interface CartRequest {
  idempotencyKey: string | undefined;
  requestHash: string;
  locale: Locale;
}

export interface ChangedCart {
  cart: CartView;
  replayed: boolean;
}

/** Changes the session's cart, made here when it has none, and seals what the browser must remember. */
export async function changeCart(
  session: SessionData,
  change: CartChange,
  request: CartRequest,
): Promise<ChangedCart> {
  const cartId = session.cartId ?? newCartId();
  const operation = {
    ...change,
    id: request.idempotencyKey ?? randomUUID(),
    requestHash: request.requestHash,
  };
  const applied = await cartStore().apply(cartId, operation, { minVersion: session.cartVersion ?? 0 });
  if (!applied.ok) throw problemOf(applied.refusal);
  await remember(applied.cart, session);
  return { cart: await viewOf(applied.cart, request.locale, session.lsn), replayed: applied.replayed };
}

/** A repetition may answer with an old cart; the browser then knows better already. */
async function remember(cart: Cart, session: SessionData): Promise<void> {
  if (cart.id === session.cartId && cart.version <= (session.cartVersion ?? 0)) return;
  await updateSession({ cartId: cart.id, cartVersion: cart.version });
  await setCartCount(countPieces(cart.lines));
}

function problemOf(refusal: CartRefusal): Problem {
  switch (refusal.code) {
    case 'out_of_stock': {
      const { variantId, requested, available } = refusal;
      return new Problem(409, 'out_of_stock', {
        detail: available > 0 ? `Only ${available} left.` : 'Sold out.',
        extra: { lines: [{ variantId, requested, available }] },
      });
    }
    case 'quantity_limit':
      return new Problem(409, 'quantity_limit', { detail: `At most ${maxQuantity} of one variant.` });
    case 'cart_full':
      return new Problem(409, 'cart_full', { detail: `At most ${refusal.fits ?? maxLines} lines.` });
    case 'line_not_found':
      return notFound('The cart has no such line.');
    case 'idempotency_key_reused':
      return new Problem(422, 'idempotency_key_reused', {
        detail: 'This Idempotency-Key came with another request before.',
      });
  }
}
