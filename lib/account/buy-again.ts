import 'server-only';
import { and, asc, eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { orderLines, orders } from '#db/schema/index.ts';
import { claimCartSession } from '../cart/cart-session.ts';
import { changeCart } from '../cart/change-cart.ts';
import { readVariants } from '../cart/read-variants.ts';
import type { Locale } from '../catalog/types.ts';
import { databases } from '../database.ts';
import { notFound } from '../errors.ts';

export interface BoughtAgain {
  /** Pieces that are in the cart now and were not before. */
  added: number;
  /** What is not for sale any more, or not in that number. */
  missing: string[];
}

interface OrderedLine {
  title: string;
  variantId: string | null;
  quantity: number;
}

/**
 * Puts what is still for sale of an own order into the cart, as much as there is; the same key twice adds once.
 * @throws Problem 404 for an order that is not this customer's
 */
export async function buyAgain(
  customerId: string,
  order: { number: number; idempotencyKey: string },
  locale: Locale,
): Promise<BoughtAgain> {
  const session = await claimCartSession();
  const { cartId } = session;
  if (!cartId) throw new Error('a customer without a cart');
  const ordered = await databases().read((db) => readOrderedLines(db, customerId, order.number), {
    after: session.lsn,
  });
  if (ordered.length === 0) throw notFound();
  const known = ordered.flatMap(({ variantId, quantity }) => (variantId ? [{ variantId, quantity }] : []));
  const variants = await readVariants(known, locale, session.lsn);
  const available = (variantId: string) => {
    const variant = variants.get(variantId);
    return variant?.isPublished ? (variant.stock ?? 0) : 0;
  };
  const lines = known
    .map((line) => ({ ...line, available: available(line.variantId) }))
    .filter((line) => line.available > 0)
    .map((line) => ({ ...line, quantity: Math.min(line.quantity, line.available) }));
  if (lines.length > 0) {
    await changeCart(
      { ...session, cartId },
      { kind: 'merge', lines },
      {
        idempotencyKey: order.idempotencyKey,
        requestHash: `buy-again:${order.number}`,
        locale,
      },
    );
  }
  return {
    added: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    missing: ordered
      .filter(({ variantId, quantity }) => !variantId || available(variantId) < quantity)
      .map(({ title }) => title),
  };
}

function readOrderedLines(db: Database, customerId: string, number: number): Promise<OrderedLine[]> {
  return db
    .select({ title: orderLines.title, variantId: orderLines.variantId, quantity: orderLines.quantity })
    .from(orderLines)
    .innerJoin(orders, eq(orders.id, orderLines.orderId))
    .where(and(eq(orders.customerId, customerId), eq(orders.number, number)))
    .orderBy(asc(orderLines.position));
}
