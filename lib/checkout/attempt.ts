import { desc, eq } from 'drizzle-orm';
import type { Database, Transaction } from '#db/client.ts';
import { orders, payments } from '#db/schema/index.ts';
import { Problem } from '../errors.ts';
import { orderTotalsView } from './totals-view.ts';
import type { TotalsView } from './types.ts';

/** What `POST /api/checkout` answers: nothing in it changes afterwards, so that a repetition reads the same. */
export interface OrderReceipt extends TotalsView {
  number: string;
  email: string;
}

/** An order with its newest payment, whatever became of it. */
export interface Attempt {
  order: typeof orders.$inferSelect;
  payment: typeof payments.$inferSelect;
}

export async function requireAttempt(db: Database | Transaction, orderId: string): Promise<Attempt> {
  const [row] = await db
    .select({ order: orders, payment: payments })
    .from(orders)
    .innerJoin(payments, eq(payments.orderId, orders.id))
    .where(eq(orders.id, orderId))
    .orderBy(desc(payments.id))
    .limit(1);
  if (!row) throw new Error(`order ${orderId} is not there`);
  return row;
}

export const receiptOf = ({ order }: Attempt): OrderReceipt => ({
  number: String(order.number),
  email: order.email,
  ...orderTotalsView(order),
});

/**
 * The receipt of a paid order.
 * @throws Problem 402 for one that was not paid, 402 `payment_action_required` with the `url` where the shopper has to
 * confirm it, 503 `payment_pending` while the provider has not answered
 */
export function requireReceipt(attempt: Attempt, actionUrl: string | null): OrderReceipt {
  const { order, payment } = attempt;
  if (order.state === 'pending' && actionUrl !== null) {
    throw new Problem(402, 'payment_action_required', { extra: { url: actionUrl } });
  }
  if (order.state === 'pending') {
    throw new Problem(503, 'payment_pending', {
      detail: 'The payment has not been confirmed yet. Ask again with the same Idempotency-Key.',
    });
  }
  if (order.paymentState === 'failed') {
    throw new Problem(402, 'payment_declined', {
      detail: 'The card was declined. Nothing was charged, and the cart is as it was.',
      extra: { reason: payment.failureCode },
    });
  }
  return receiptOf(attempt);
}
