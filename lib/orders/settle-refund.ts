import { and, eq, sql } from 'drizzle-orm';
import type { Database, Transaction } from '#db/client.ts';
import { orderEvents, orders, payments, refunds } from '#db/schema/index.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { transact } from '../transact.ts';
import { lockOrder, type OrderRow } from './change-order.ts';
import { requireMove } from './states.ts';

/** Writes what the provider said of a refund, once, whoever hears it first. */
export async function settleRefund(
  db: Database,
  refundId: string,
  outcome: 'succeeded' | 'failed',
): Promise<void> {
  await transact(db, async (tx) => {
    const [known] = await tx
      .select({ orderId: payments.orderId })
      .from(refunds)
      .innerJoin(payments, eq(payments.id, refunds.paymentId))
      .where(eq(refunds.id, refundId));
    if (!known) throw new Error(`refund ${refundId} is not there`);
    const order = await lockOrder(tx, known.orderId);
    const [settled] = await tx
      .update(refunds)
      .set({ status: outcome })
      .where(and(eq(refunds.id, refundId), eq(refunds.status, 'pending')))
      .returning();
    if (!settled) return;
    const kind = outcome === 'succeeded' ? 'refunded' : 'refund_failed';
    await tx
      .insert(orderEvents)
      .values({ orderId: order.id, kind, data: { refundId, amount: settled.amount } });
    if (outcome === 'succeeded') await noteRefunded(tx, order, settled);
  });
}

async function noteRefunded(
  tx: Transaction,
  order: OrderRow,
  { paymentId, amount }: typeof refunds.$inferSelect,
): Promise<void> {
  // Money that came too late for an order goes back without a word: its buyer was told that nothing was charged.
  if (order.paymentState !== 'paid' && order.paymentState !== 'partially_refunded') return;
  const [sums] = await tx.execute<{ isAll: boolean }>(sql`
    SELECT p.amount = (SELECT sum(r.amount) FROM refunds r WHERE r.payment_id = p.id AND r.status = 'succeeded') AS "isAll"
    FROM payments p WHERE p.id = ${paymentId}`);
  const paymentState = sums?.isAll ? 'refunded' : 'partially_refunded';
  requireMove('payment', order.paymentState, paymentState);
  await tx
    .update(orders)
    .set({ paymentState, version: order.version + 1 })
    .where(eq(orders.id, order.id));
  await queueMail(tx, {
    template: 'order_refunded',
    to: order.email,
    locale: order.locale,
    data: { orderId: order.id, amount },
  });
}

/**
 * Has a refund that the provider refused sent once more, under a new key.
 * @returns false where it is not one of the order's that failed
 */
export async function retryRefund(
  tx: Transaction,
  { orderId, refundId, operationId }: { orderId: string; refundId: string; operationId: string },
): Promise<boolean> {
  const [again] = await tx
    .update(refunds)
    .set({
      status: 'pending',
      idempotencyKey: `refund:${orderId}:${operationId}`,
      createdAt: sql`now()`,
      updatedAt: sql`now()`,
    })
    .where(
      and(
        eq(refunds.id, refundId),
        eq(refunds.status, 'failed'),
        sql`${refunds.paymentId} IN (SELECT id FROM payments WHERE order_id = ${orderId})`,
      ),
    )
    .returning({ id: refunds.id });
  return again !== undefined;
}
