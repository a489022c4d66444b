import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Locale } from '../catalog/types.ts';
import { notFound, Problem } from '../errors.ts';
import { type SessionData, setCartCount, updateSession } from '../session.ts';
import { surelyInStock } from './cached-variants.ts';
import { countPieces, maxLines, maxQuantity, newCartId } from './cart.ts';
import { viewOf } from './queries.ts';
import { readVariants } from './read-variants.ts';
import { changeReservedLine } from './reserved-line.ts';
import { cartStore } from './stores/current.ts';
import type { Cart, CartChange, CartRefusal, CartView } from './types.ts';
import type { CartVariant } from './variants.ts';

/** What recognises a repeated request, and the language it wants its answer in. */
export interface CartRequest {
  idempotencyKey: string | undefined;
  requestHash: string;
  locale: Locale;
}

/** A change of one line for which there must be stock. */
export interface LineChange {
  kind: 'add' | 'set';
  variantId: string;
  quantity: number;
}

export interface ChangedCart {
  cart: CartView;
  replayed: boolean;
}

/** Changes the session's cart, and seals what the browser must remember. */
export async function changeCart(
  session: SessionData & { cartId: string },
  change: CartChange,
  request: CartRequest,
): Promise<ChangedCart> {
  const { cartId } = session;
  const operation = {
    ...change,
    id: request.idempotencyKey ?? randomUUID(),
    requestHash: request.requestHash,
  };
  const applied = await cartStore().apply(cartId, operation, { minVersion: session.cartVersion ?? 0 });
  if (!applied.ok) throw problemOf(applied.refusal);
  await remember(applied.cart, session);
  const cart = await viewOf(applied.cart, request.locale, session.lsn);
  await updateSession({ cartSubtotal: cart.subtotal.amount });
  return { cart, replayed: applied.replayed };
}

/**
 * The same for one line, in a cart made here where there is none, as far as the stock goes. The cache knows that there
 * are more than ten, not how many: what it would refuse is counted first.
 */
export async function changeLine(
  session: SessionData,
  change: LineChange,
  variant: CartVariant | undefined,
  request: CartRequest,
): Promise<ChangedCart> {
  const { kind, ...line } = change;
  const owner = { ...session, cartId: session.cartId ?? newCartId() };
  const within = (available: number) => changeCart(owner, { kind, lines: [{ ...line, available }] }, request);
  if (!variant?.isPublished) return within(0);
  const minutes = variant.reserveMinutes;
  if (minutes !== null) return changeReservedLine(owner, { ...change, minutes }, request, within);
  if (variant.stock !== null) return within(variant.stock);
  try {
    return await within(surelyInStock);
  } catch (error) {
    if (!(error instanceof Problem && error.code === 'out_of_stock')) throw error;
    const counted = (await readVariants([line], request.locale, session.lsn)).get(line.variantId);
    return within(counted?.isPublished ? (counted.stock ?? 0) : 0);
  }
}

/** A repetition may answer with an old cart; the browser then knows better already. */
async function remember(cart: Cart, session: SessionData): Promise<void> {
  if (cart.id === session.cartId && cart.version <= (session.cartVersion ?? 0)) return;
  const { cartOwner, guestCartId } = session;
  await updateSession({ cartId: cart.id, cartVersion: cart.version, cartOwner, guestCartId });
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
