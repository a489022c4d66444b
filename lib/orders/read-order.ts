import { and, eq, or, sql } from 'drizzle-orm';
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
  /** Numbers of orders this browser has looked up. */
  foundOrders?: readonly string[] | undefined;
}

/** Within what a number can hold: anything else is no order's. */
const isOrderNumber = (text: string): boolean => /^[1-9]\d{0,14}$/.test(text);

/** Null for an order that is somebody else's, was never paid, or does not exist: the three cannot be told apart. */
export async function readOwnOrder(
  db: Database,
  number: string,
  owner: OrderOwner,
): Promise<OrderView | null> {
  const order = await findOwnOrder(db, number, owner);
  return order && viewOrder(db, order);
}

export async function findOwnOrder(
  db: Database,
  number: string,
  owner: OrderOwner,
): Promise<typeof orders.$inferSelect | null> {
  const owners = [
    ...(owner.cartId ? [eq(orders.cartId, owner.cartId)] : []),
    ...(owner.guestCartId ? [eq(orders.cartId, owner.guestCartId)] : []),
    ...(owner.customerId ? [eq(orders.customerId, owner.customerId)] : []),
    ...(owner.foundOrders?.includes(number) ? [sql`true`] : []),
  ];
  if (owners.length === 0 || !isOrderNumber(number)) return null;
  const [order] = await db
    .select()
    .from(orders)
    .where(and(eq(orders.number, Number(number)), or(...owners)));
  return order && isVisible({ order: order.state, payment: order.paymentState }) ? order : null;
}

/** The number that a mail to this address has in it; null whatever part does not fit. */
export async function findOrderByMail(
  db: Database,
  { number, email }: { number: string; email: string },
): Promise<string | null> {
  if (!isOrderNumber(number)) return null;
  const [order] = await db
    .select({ order: orders.state, payment: orders.paymentState })
    .from(orders)
    .where(and(eq(orders.number, Number(number)), eq(sql`lower(${orders.email})`, email.toLowerCase())));
  return order && isVisible(order) ? number : null;
}

/** For mails and the like, that are about an order known to exist. */
export async function readOrderById(db: Database, id: string): Promise<OrderView> {
  const [order] = await db.select().from(orders).where(eq(orders.id, id));
  if (!order) throw new Error(`order ${id} is not there`);
  return viewOrder(db, order);
}
