import { randomUUIDv7 } from 'node:crypto';
import type { Transaction } from '#db/client.ts';
import { orderEvents, orderLines, orders, payments } from '#db/schema/index.ts';
import type { Locale } from '../catalog/types.ts';
import { Problem } from '../errors.ts';
import type { StockMove } from '../inventory/stock.ts';
import { takeStock } from '../inventory/take-stock.ts';
import { shopCurrency } from '../money.ts';
import type { Attempt } from './attempt.ts';
import type { CardFacts } from './payments/provider.ts';
import { taxRule } from './rates.ts';
import type { PlaceOrderInput } from './schema.ts';
import type { OrderableLine } from './sellable-variants.ts';
import type { Totals } from './types.ts';

export interface NewOrder {
  id: string;
  checkoutKey: string;
  cartId: string;
  customerId: string | null;
  locale: Locale;
  input: PlaceOrderInput;
  lines: readonly OrderableLine[];
  totals: Totals;
  moves: readonly StockMove[];
  card: CardFacts | null;
}

/**
 * Takes the stock and writes an order that waits for its payment: all of it sent at once, since rows that everyone
 * wants are locked meanwhile.
 * @throws Problem 409 `already_placed` where this cart, as it is, has been ordered
 */
export async function writeOrder(tx: Transaction, order: NewOrder): Promise<Attempt> {
  const { id, input, totals } = order;
  const [[made], [payment]] = await Promise.all([
    tx.insert(orders).values(orderRow(order)).returning().catch(refuseSecondOrder),
    tx
      .insert(payments)
      .values({
        id: randomUUIDv7(),
        orderId: id,
        provider: input.payment.provider,
        idempotencyKey: `order:${id}`,
        status: 'pending',
        amount: totals.total,
        currency: shopCurrency,
        cardBrand: order.card?.brand,
        cardLast4: order.card?.last4,
      })
      .returning(),
    tx.insert(orderLines).values(order.lines.map((line, index) => lineRow(order, line, index))),
    tx.insert(orderEvents).values({ orderId: id, kind: 'created', data: { total: totals.total } }),
    takeStock(tx, id, order.moves),
  ]);
  if (!made || !payment) throw new Error('an insert returned no row');
  return { order: made, payment };
}

/** The keys that should have said so are kept for a day, the order for ever. */
function refuseSecondOrder(error: unknown): never {
  for (let e = error; e; e = (e as { cause?: unknown }).cause) {
    if ((e as { constraint_name?: string }).constraint_name === 'orders_checkoutKey_unique') {
      throw new Problem(409, 'already_placed', { detail: 'This cart has been ordered already.' });
    }
  }
  throw error;
}

function orderRow({ id, input, totals, ...order }: NewOrder): typeof orders.$inferInsert {
  return {
    id,
    checkoutKey: order.checkoutKey,
    cartId: order.cartId,
    customerId: order.customerId,
    email: input.email,
    locale: order.locale,
    state: 'pending',
    paymentState: 'unpaid',
    currency: shopCurrency,
    subtotal: totals.subtotal,
    discountTotal: totals.discountTotal,
    shippingTotal: totals.shipping.total,
    taxTotal: totals.taxTotal,
    taxIncluded: totals.taxIncluded,
    taxRate: taxRule(input.shippingAddress).rate,
    total: totals.total,
    shippingMethod: input.shippingMethod,
    shippingAddress: input.shippingAddress,
  };
}

function lineRow(order: NewOrder, line: OrderableLine, index: number) {
  const totals = order.totals.lines[index];
  if (!totals) throw new RangeError('a line without totals');
  const from = order.moves.filter(({ variantId }) => variantId === line.variantId);
  return {
    orderId: order.id,
    position: index + 1,
    variantId: line.variantId,
    // Where it comes from several, the adjustments say how many from each.
    locationId: from.length === 1 ? from[0]?.locationId : null,
    productHandle: line.handle,
    title: line.title,
    variantTitle: line.variantTitle,
    sku: line.sku,
    image: line.image,
    quantity: line.quantity,
    components: line.components,
    unitPrice: line.unitPrice,
    discountTotal: totals.discount,
    taxTotal: totals.tax,
    total: totals.total,
  };
}
