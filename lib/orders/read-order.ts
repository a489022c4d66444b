import { and, asc, desc, eq, or } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { orderLines, orders, payments } from '#db/schema/index.ts';
import { isVisible } from './states.ts';
import type { OrderLineView, OrderView } from './types.ts';

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
  return withLines(db, order);
}

/** For mails and the like, that are about an order known to exist. */
export async function readOrderById(db: Database, id: string): Promise<OrderView> {
  const [order] = await db.select().from(orders).where(eq(orders.id, id));
  if (!order) throw new Error(`order ${id} is not there`);
  return withLines(db, order);
}

async function withLines(db: Database, order: typeof orders.$inferSelect): Promise<OrderView> {
  const [lines, [payment]] = await Promise.all([
    db.select().from(orderLines).where(eq(orderLines.orderId, order.id)).orderBy(asc(orderLines.position)),
    db.select().from(payments).where(eq(payments.orderId, order.id)).orderBy(desc(payments.id)).limit(1),
  ]);
  return orderView(order, lines, payment);
}

function orderView(
  order: typeof orders.$inferSelect,
  lines: (typeof orderLines.$inferSelect)[],
  payment: typeof payments.$inferSelect | undefined,
): OrderView {
  const inCurrency = (amount: number) => ({ amount, currency: order.currency });
  return {
    number: String(order.number),
    placedAt: order.placedAt.toISOString(),
    email: order.email,
    locale: order.locale,
    state: order.state,
    paymentState: order.paymentState,
    fulfillmentState: order.fulfillmentState,
    lines: lines.map(
      (line): OrderLineView => ({
        position: line.position,
        title: line.title,
        variantTitle: line.variantTitle,
        handle: line.productHandle,
        sku: line.sku,
        image: line.image,
        quantity: line.quantity,
        unitPrice: inCurrency(line.unitPrice),
        discount: inCurrency(line.discountTotal),
        tax: inCurrency(line.taxTotal),
        total: inCurrency(line.total),
      }),
    ),
    subtotal: inCurrency(order.subtotal),
    discount: inCurrency(order.discountTotal),
    shipping: inCurrency(order.shippingTotal),
    tax: inCurrency(order.taxTotal),
    taxIncluded: order.taxIncluded,
    total: inCurrency(order.total),
    shippingMethod: order.shippingMethod,
    shippingAddress: order.shippingAddress,
    payment: { brand: payment?.cardBrand ?? null, last4: payment?.cardLast4 ?? null },
  };
}
