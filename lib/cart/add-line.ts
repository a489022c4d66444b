import 'server-only';
import { withOneLook } from '../cache/one-look.ts';
import { notFound } from '../errors.ts';
import { claimCartSession } from './cart-session.ts';
import { type CartRequest, type ChangedCart, changeLine } from './change-cart.ts';
import { listVariants } from './list-variants.ts';
import type { CartLine } from './types.ts';

/**
 * Adds to the line of the variant, or begins it; the first add makes the cart.
 * @throws Problem 404 for a variant that is not for sale; 409 `out_of_stock`, `quantity_limit`, `cart_full`
 */
export const addLine = ({ variantId, quantity }: CartLine, request: CartRequest): Promise<ChangedCart> =>
  withOneLook(async () => {
    const session = await claimCartSession();
    const variants = await listVariants([{ variantId, quantity }], request.locale, session.lsn);
    const variant = variants.get(variantId);
    if (!variant?.isPublished) throw notFound('No such variant is for sale.');
    return changeLine(session, { kind: 'add', variantId, quantity }, variant, request);
  });
