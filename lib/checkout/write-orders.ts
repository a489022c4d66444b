import { randomUUIDv7 } from 'node:crypto';
import type { Transaction } from '#db/client.ts';
import { insertTogether, rowsOf } from '#db/insert-together.ts';
import {
  idempotencyKeys,
  orderEvents,
  orderLines,
  orders,
  payments,
  promotionRedemptions,
} from '#db/schema/index.ts';
import { violatedConstraint } from '#db/violated-constraint.ts';
import { Problem } from '../errors.ts';
import { takeStock } from '../inventory/take-stock.ts';
import { shopCurrency } from '../money.ts';
import { type Redeemer, redemptionRows } from '../promotions/codes.ts';
import type { Attempt } from './attempt.ts';
import { claimRows } from './claim.ts';
import type { NewOrder, Reservation } from './decide-order.ts';
import { taxRule } from './rates.ts';
import type { OrderableLine } from './sellable-variants.ts';

export const redeemerOf = ({ input, customerId }: Reservation): Redeemer => ({
  email: input.email,
  customerId,
});

/**
 * Takes the stock and writes orders that wait for their payments: all of it sent at once, since rows that everyone
 * wants are locked meanwhile.
 * @returns each by its id
 * @throws Problem 409 `already_placed` where a cart, as it is, has been ordered
 */
export async function writeOrders(
  tx: Transaction,
  given: readonly NewOrder[],
): Promise<(id: string) => Attempt> {
  const written = given.map((order) => ({ ...order, row: orderRow(order), payment: paymentRow(order) }));
  const query = insertTogether(
    [
      rowsOf(
        orders,
        written.map(({ row }) => row),
      ),
      rowsOf(
        payments,
        written.map(({ payment }) => payment),
      ),
      rowsOf(
        orderLines,
        given.flatMap((order) => order.lines.map((line, index) => lineRow(order, line, index))),
      ),
      rowsOf(
        orderEvents,
        given.map(({ id, totals }) => ({ orderId: id, kind: 'created', data: { total: totals.total } })),
      ),
      rowsOf(
        idempotencyKeys,
        given.flatMap(({ id, claim }) => claimRows(claim, id)),
      ),
      rowsOf(
        promotionRedemptions,
        given.flatMap((order) => redemptionRows(order.id, redeemerOf(order), order.totals.discounts)),
      ),
    ],
    ['id', 'number', 'placed_at'],
  );
  const moves = given.flatMap((order) => order.moves.map((move) => ({ ...move, orderId: order.id })));
  const [made] = await Promise.all([
    tx.execute<{ id: string; number: string; placed_at: string }>(query).catch(refuseSecondOrder),
    takeStock(tx, moves),
  ]);
  const attempts = new Map(written.map(({ row, payment }) => [row.id, { row, payment }]));
  const numbers = new Map(made.map((each) => [each.id, each]));
  return (id) => attemptOf(attempts.get(id), numbers.get(id));
}

function attemptOf(
  written: { row: OrderRow; payment: PaymentRow } | undefined,
  made: { number: string; placed_at: string } | undefined,
): Attempt {
  if (!written || !made) throw new Error('an insert returned no row');
  const at = new Date(made.placed_at);
  return {
    order: { ...written.row, number: Number(made.number), placedAt: at, updatedAt: at },
    payment: { ...written.payment, createdAt: at, updatedAt: at },
  };
}

/** The keys that should have said so are kept for a day, the order for ever. */
function refuseSecondOrder(error: unknown): never {
  if (violatedConstraint(error) !== 'orders_checkoutKey_unique') throw error;
  throw new Problem(409, 'already_placed', { detail: 'This cart has been ordered already.' });
}

type OrderRow = Omit<Attempt['order'], 'number' | 'placedAt' | 'updatedAt'>;
type PaymentRow = Omit<Attempt['payment'], 'createdAt' | 'updatedAt'>;

function orderRow({ id, input, totals, ...order }: NewOrder): OrderRow {
  return {
    id,
    checkoutKey: order.checkoutKey,
    cartId: order.cart.id,
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

function paymentRow({ id, input, totals, card }: NewOrder): PaymentRow {
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
