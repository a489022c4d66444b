import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Database, Transaction } from '#db/client.ts';
import { orderEvents, orders, payments, refunds } from '#db/schema/index.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { transact } from '../transact.ts';
import { lockOrder, type OrderRow } from './change-order.ts';
import { type PaymentState, requireMove } from './states.ts';

/**
 * Writes what the provider said of a refund, once, whoever hears it first. One that it had sent may fail later, when a
 * bank does not take it: then the money is owed again.
 */
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
      .where(
        and(
          eq(refunds.id, refundId),
          inArray(refunds.status, outcome === 'failed' ? ['pending', 'succeeded'] : ['pending']),
        ),
      )
      .returning();
    if (!settled) return;
    const { amount } = settled;
    const kind = outcome === 'succeeded' ? 'refunded' : 'refund_failed';
    await tx.insert(orderEvents).values({ orderId: order.id, kind, data: { refundId, amount } });
    // Money that came too late for an order goes back without a word: its buyer was told that nothing was charged.
    if (order.paymentState === 'failed') return;
    await notePaymentState(tx, order, settled.paymentId);
    if (outcome === 'failed') return;
    const data = { orderId: order.id, amount };
    await queueMail(tx, { template: 'order_refunded', to: order.email, locale: order.locale, data });
  });
}

async function notePaymentState(tx: Transaction, order: OrderRow, paymentId: string): Promise<void> {
  const [sums] = await tx.execute<{ state: PaymentState }>(sql`
    SELECT CASE coalesce(sum(r.amount), 0) WHEN 0 THEN 'paid' WHEN p.amount THEN 'refunded' ELSE 'partially_refunded' END AS state
    FROM payments p LEFT JOIN refunds r ON r.payment_id = p.id AND r.status = 'succeeded'
    WHERE p.id = ${paymentId} GROUP BY p.id`);
  const paymentState = sums?.state ?? order.paymentState;
  if (paymentState === order.paymentState) return;
  requireMove('payment', order.paymentState, paymentState);
  await tx
    .update(orders)
    .set({ paymentState, version: order.version + 1 })
    .where(eq(orders.id, order.id));
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
