import { eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { orderEvents, orders, payments, refunds } from '#db/schema/index.ts';
import { announceStock } from '../inventory/announce-stock.ts';
import { restoreReservations } from '../inventory/reservations.ts';
import { giveBackStock } from '../inventory/take-stock.ts';
import { requireMove } from '../orders/states.ts';
import { returnOffers } from '../promotions/codes.ts';
import { transact } from '../transact.ts';
import { type Attempt, requireAttempt } from './attempt.ts';
import { releaseCart } from './claim.ts';
import type { CheckoutServices } from './finish-payment.ts';
import type { ChargeOutcome } from './payments/provider.ts';

/**
 * Writes what the provider said. Whoever is first finishes the order, of a return page, a webhook, a retry and the
 * reconciler; the others find it finished.
 */
export async function settlePayment(
  { db, place }: Pick<CheckoutServices, 'db' | 'place'>,
  attempt: Attempt,
  outcome: ChargeOutcome,
): Promise<Attempt> {
  const placed = outcome.kind === 'succeeded' ? await place({ attempt, outcome }) : null;
  return placed ?? transact(db, (tx) => settleLocked(tx, attempt.order.id, outcome));
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
