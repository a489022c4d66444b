import { randomUUIDv7 } from 'node:crypto';
import type { Transaction } from '#db/client.ts';
import { insertTogether, rowsOf } from '#db/insert-together.ts';
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
  const { id, totals } = order;
  const row = orderRow(order);
  const payment = paymentRow(order);
  const query = insertTogether(
    [
      rowsOf(orders, [row]),
      rowsOf(payments, [payment]),
      rowsOf(
        orderLines,
        order.lines.map((line, index) => lineRow(order, line, index)),
      ),
      rowsOf(orderEvents, [{ orderId: id, kind: 'created', data: { total: totals.total } }]),
    ],
    ['number', 'placed_at'],
  );
  const [[made]] = await Promise.all([
    tx.execute<{ number: string; placed_at: string }>(query).catch(refuseSecondOrder),
    takeStock(
      tx,
      order.moves.map((each) => ({ ...each, orderId: id })),
    ),
  ]);
  if (!made) throw new Error('an insert returned no row');
  const at = new Date(made.placed_at);
  return {
    order: { ...row, number: Number(made.number), placedAt: at, updatedAt: at },
    payment: { ...payment, createdAt: at, updatedAt: at },
  };
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

function orderRow({
  id,
  input,
  totals,
  ...order
}: NewOrder): Omit<Attempt['order'], 'number' | 'placedAt' | 'updatedAt'> {
  return {
    id,
    checkoutKey: order.checkoutKey,
    cartId: order.cartId,
    customerId: order.customerId,
    email: input.email,
    locale: order.locale,
    state: 'pending',
    paymentState: 'unpaid',
    fulfillmentState: 'unfulfilled',
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
    billingAddress: null,
    note: null,
    version: 1,
    cancelledAt: null,
  };
}

function paymentRow({
  id,
  input,
  totals,
  card,
}: NewOrder): Omit<Attempt['payment'], 'createdAt' | 'updatedAt'> {
  return {
    id: randomUUIDv7(),
    orderId: id,
    provider: input.payment.provider,
    providerReference: null,
    idempotencyKey: `order:${id}`,
    status: 'pending',
    amount: totals.total,
    currency: shopCurrency,
    cardBrand: card?.brand ?? null,
    cardLast4: card?.last4 ?? null,
    failureCode: null,
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
