import 'server-only';
import { withOneLook } from '../cache/one-look.ts';
import { notFound } from '../errors.ts';
import { claimCartSession } from './cart-session.ts';
import { type CartRequest, type ChangedCart, changeLine } from './change-cart.ts';
import { listVariants } from './list-variants.ts';
import { removeLine } from './remove-line.ts';
import type { CartLine } from './types.ts';
import { isVariantId } from './variants.ts';

/**
 * Sets the quantity of a line that is there; 0 removes it.
 * @throws Problem 404 when the cart has no such line; 409 `out_of_stock`
 */
export const setLine = ({ variantId, quantity }: CartLine, request: CartRequest): Promise<ChangedCart> =>
  withOneLook(async () => {
    if (quantity === 0) return removeLine(variantId, request);
    const session = await claimCartSession();
    if (!session.cartId || !isVariantId(variantId)) throw notFound('The cart has no such line.');
    const variants = await listVariants([{ variantId, quantity }], request.locale, session.lsn);
    return changeLine(session, { kind: 'set', variantId, quantity }, variants.get(variantId), request);
  });
