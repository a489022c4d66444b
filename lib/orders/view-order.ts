import { asc, desc, eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { orderLines, type orders, payments } from '#db/schema/index.ts';
import { isReturnTime, leftToReturn } from './quantities.ts';
import { readHistory, readParcels, readRefunds, readReturns } from './read-history.ts';
import { canCancel } from './states.ts';
import type { OrderLineView, OrderView } from './types.ts';

type OrderRow = typeof orders.$inferSelect;

/** An order with its lines, and all that has become of them. */
export async function viewOrder(db: Database, order: OrderRow): Promise<OrderView> {
  const [lines, [payment], parcels, returns, refunds, events] = await Promise.all([
    db.select().from(orderLines).where(eq(orderLines.orderId, order.id)).orderBy(asc(orderLines.position)),
    db.select().from(payments).where(eq(payments.orderId, order.id)).orderBy(desc(payments.id)).limit(1),
    readParcels(db, order.id),
    readReturns(db, order.id),
    readRefunds(db, order),
    readHistory(db, order),
  ]);
  const viewed = lines.map((line) => viewLine(order, line));
  return {
    ...viewSums(order),
    lines: viewed,
    payment: { brand: payment?.cardBrand ?? null, last4: payment?.cardLast4 ?? null },
    parcels,
    returns,
    refunds,
    events,
    canCancel: canCancel({
      order: order.state,
      payment: order.paymentState,
      fulfillment: order.fulfillmentState,
    }),
    canReturn:
      order.fulfillmentState === 'delivered' &&
      viewed.some(({ returnable }) => returnable > 0) &&
      isReturnTime(parcels.map(({ deliveredAt }) => deliveredAt)),
  };
}

function viewSums(order: OrderRow) {
  const inCurrency = (amount: number) => ({ amount, currency: order.currency });
  return {
    number: String(order.number),
    placedAt: order.placedAt.toISOString(),
    email: order.email,
    locale: order.locale,
    state: order.state,
    paymentState: order.paymentState,
    fulfillmentState: order.fulfillmentState,
    subtotal: inCurrency(order.subtotal),
    discount: inCurrency(order.discountTotal),
    shipping: inCurrency(order.shippingTotal),
    tax: inCurrency(order.taxTotal),
    taxIncluded: order.taxIncluded,
    taxRate: order.taxRate,
    total: inCurrency(order.total),
    shippingMethod: order.shippingMethod,
    shippingAddress: order.shippingAddress,
  };
}

function viewLine({ currency }: OrderRow, line: typeof orderLines.$inferSelect): OrderLineView {
  const inCurrency = (amount: number) => ({ amount, currency });
  return {
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
    cancelled: line.cancelledQuantity,
    returnable: leftToReturn(line),
  };
}
