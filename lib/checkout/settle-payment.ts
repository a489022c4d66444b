import { eq, sql } from 'drizzle-orm';
import type { Database, Transaction } from '#db/client.ts';
import { orderEvents, orders, payments, refunds } from '#db/schema/index.ts';
import { announceStock } from '../inventory/announce-stock.ts';
import { restoreReservations } from '../inventory/reservations.ts';
import { giveBackStock } from '../inventory/take-stock.ts';
import { requireMove } from '../orders/states.ts';
import { returnOffers } from '../promotions/codes.ts';
import { transact } from '../transact.ts';
import { type Attempt, requireAttempt } from './attempt.ts';
import { releaseCart } from './claim.ts';
import type { ChargeOutcome } from './payments/provider.ts';

/**
 * Writes what the provider said. Whoever is first finishes the order, of a return page, a webhook, a retry and the
 * reconciler; the others find it finished.
 */
export async function settlePayment(
  db: Database,
  attempt: Attempt,
  outcome: ChargeOutcome,
): Promise<Attempt> {
  const placed = outcome.kind === 'succeeded' ? await place(db, attempt, outcome) : null;
  return placed ?? transact(db, (tx) => settleLocked(tx, attempt.order.id, outcome));
}

/** One statement, so that an order is not paid without its history and its mail. Null where it is not open any more. */
async function place(
  db: Database,
  { order, payment }: Attempt,
  { reference, card }: Extract<ChargeOutcome, { kind: 'succeeded' }>,
): Promise<Attempt | null> {
  const cardBrand = card?.brand ?? payment.cardBrand;
  const cardLast4 = card?.last4 ?? payment.cardLast4;
  requireMove('order', 'pending', 'placed');
  requireMove('payment', 'unpaid', 'paid');
  const rows = await db.execute(sql`
    WITH placed AS (
      UPDATE orders SET state = 'placed', payment_state = 'paid', version = version + 1, updated_at = now()
      WHERE id = ${order.id} AND state = 'pending' AND payment_state = 'unpaid'
      RETURNING id, email, locale
    ), paid AS (
      UPDATE payments SET status = 'succeeded', provider_reference = ${reference}, card_brand = ${cardBrand},
        card_last4 = ${cardLast4}, updated_at = now()
      FROM placed WHERE payments.id = ${payment.id}
    ), told AS (
      INSERT INTO order_events (order_id, kind, data)
      SELECT id, 'paid', jsonb_build_object('amount', ${payment.amount}::bigint) FROM placed
    ), mailed AS (
      INSERT INTO outbox (topic, payload)
      SELECT 'mail.order_placed', jsonb_build_object(
        'to', email, 'locale', locale, 'data', jsonb_build_object('orderId', id)) FROM placed
    )
    SELECT id FROM placed`);
  if (rows.length === 0) return null;
  return {
    order: { ...order, state: 'placed', paymentState: 'paid', version: order.version + 1 },
    payment: { ...payment, status: 'succeeded', providerReference: reference, cardBrand, cardLast4 },
  };
}

async function settleLocked(tx: Transaction, orderId: string, outcome: ChargeOutcome): Promise<Attempt> {
  await tx.select({ id: orders.id }).from(orders).where(eq(orders.id, orderId)).for('update');
  const attempt = await requireAttempt(tx, orderId);
  const isOpen = attempt.order.state === 'pending';
  if (outcome.kind === 'succeeded' && attempt.payment.status !== 'succeeded') {
    await payBack(tx, attempt, outcome.reference);
  } else if (isOpen && outcome.kind === 'failed') {
    await giveUp(tx, attempt, outcome);
  } else if (isOpen && outcome.kind === 'requires_action') {
    await tx
      .update(payments)
      .set({ status: 'requires_action', providerReference: outcome.reference })
      .where(eq(payments.id, attempt.payment.id));
  }
  return requireAttempt(tx, orderId);
}

/** The stock, the discounts and the cart are as if nothing had been tried; only the history keeps the attempt. */
async function giveUp(
  tx: Transaction,
  { order, payment }: Attempt,
  { code, reference }: Extract<ChargeOutcome, { kind: 'failed' }>,
): Promise<void> {
  requireMove('order', order.state, 'cancelled');
  requireMove('payment', order.paymentState, 'failed');
  // Stock before promotions, as when they were taken.
  const returned = await giveBackStock(tx, order.id, 'cancellation');
  const changes = await restoreReservations(tx, order.id, returned);
  await returnOffers(tx, order.id);
  await announceStock(tx, changes);
  await releaseCart(tx, order.cartId, order.id);
  await tx
    .update(orders)
    .set({
      state: 'cancelled',
      paymentState: 'failed',
      cancelledAt: new Date(),
      checkoutKey: `${order.checkoutKey}:failed:${order.id}`,
      version: order.version + 1,
    })
    .where(eq(orders.id, order.id));
  await tx
    .update(payments)
    .set({ status: 'failed', failureCode: code, providerReference: reference })
    .where(eq(payments.id, payment.id));
  await tx.insert(orderEvents).values({ orderId: order.id, kind: 'payment_failed', data: { code } });
}

/** Money that came for an order already given up goes back: its stock may be sold to somebody else by now. */
async function payBack(tx: Transaction, { order, payment }: Attempt, reference: string): Promise<void> {
  await tx
    .update(payments)
    .set({ status: 'succeeded', providerReference: reference })
    .where(eq(payments.id, payment.id));
  await tx.insert(refunds).values({
    paymentId: payment.id,
    idempotencyKey: `late:${payment.id}`,
    status: 'pending',
    amount: payment.amount,
    reason: 'paid after the order was given up',
  });
  await tx.insert(orderEvents).values({ orderId: order.id, kind: 'paid_too_late', data: {} });
}
