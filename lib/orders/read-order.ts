import { and, eq, or } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { orders } from '#db/schema/index.ts';
import { isVisible } from './states.ts';
import type { OrderView } from './types.ts';
import { viewOrder } from './view-order.ts';

/** Who asks: a guest by the cart that the order was made from, a customer by their account. */
export interface OrderOwner {
  cartId?: string | undefined;
  /** The cart from before this browser signed in. */
  guestCartId?: string | undefined;
  customerId?: string | undefined;
}

/** Null for an order that is somebody else's, was never paid, or does not exist: the three cannot be told apart. */
export async function readOwnOrder(
  db: Database,
  number: string,
  owner: OrderOwner,
): Promise<OrderView | null> {
  const owners = [
    ...(owner.cartId ? [eq(orders.cartId, owner.cartId)] : []),
    ...(owner.guestCartId ? [eq(orders.cartId, owner.guestCartId)] : []),
    ...(owner.customerId ? [eq(orders.customerId, owner.customerId)] : []),
  ];
  // Within what a number can hold: anything else is no order's.
  if (owners.length === 0 || !/^[1-9]\d{0,14}$/.test(number)) return null;
  const [order] = await db
    .select()
    .from(orders)
    .where(and(eq(orders.number, Number(number)), or(...owners)));
  if (!order || !isVisible({ order: order.state, payment: order.paymentState })) return null;
  return viewOrder(db, order);
}

/** For mails and the like, that are about an order known to exist. */
export async function readOrderById(db: Database, id: string): Promise<OrderView> {
  const [order] = await db.select().from(orders).where(eq(orders.id, id));
  if (!order) throw new Error(`order ${id} is not there`);
  return viewOrder(db, order);
}
