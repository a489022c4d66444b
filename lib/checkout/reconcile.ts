import { and, asc, eq, inArray, lt, sql } from 'drizzle-orm';
import { payments, refunds } from '#db/schema/index.ts';
import { log } from '../log.ts';
import { type CheckoutServices, finishPayment } from './finish-payment.ts';
import { providerTimeoutMs } from './payments/provider.ts';

/** Longer than any request can still be at work on it. */
const abandonedAfterMs = 6 * providerTimeoutMs;
/** A shopper who was sent to confirm a payment may take their time. */
const unconfirmedAfterMs = 30 * 60_000;
const batchSize = 100;

/**
 * Finishes what crashed or silent requests left open: a payment that was made places its order, one that was not gives
 * its stock back, money that came too late is refunded. Any number of instances may run it at once.
 * @returns how many payments and refunds it brought to an end
 */
export async function reconcilePayments(
  services: CheckoutServices,
  now = new Date(),
): Promise<{ payments: number; refunds: number }> {
  const open = await listOpenPayments(services, now);
  let finished = 0;
  for (const { orderId } of open) {
    if (await isEnded(services, orderId)) finished += 1;
  }
  return { payments: finished, refunds: await refundPending(services) };
}

async function listOpenPayments({ db }: CheckoutServices, now: Date): Promise<{ orderId: string }[]> {
  const before = (ms: number) => new Date(now.getTime() - ms);
  return db
    .select({ orderId: payments.orderId })
    .from(payments)
    .where(
      and(
        inArray(payments.status, ['pending', 'requires_action']),
        lt(
          payments.updatedAt,
          sql`CASE WHEN ${payments.status} = 'pending'
            THEN ${before(abandonedAfterMs).toISOString()}::timestamptz
            ELSE ${before(unconfirmedAfterMs).toISOString()}::timestamptz END`,
        ),
      ),
    )
    .orderBy(asc(payments.updatedAt))
    .limit(batchSize);
}

/** One order that cannot be finished must not keep the others waiting. */
async function isEnded(services: CheckoutServices, orderId: string): Promise<boolean> {
  try {
    const { attempt } = await finishPayment(services, orderId);
    return attempt.order.state !== 'pending';
  } catch (error) {
    log.error({ err: error, orderId }, 'a payment could not be reconciled');
    return false;
  }
}

async function refundPending({ db, provider }: CheckoutServices): Promise<number> {
  const due = await db
    .select({ refund: refunds, payment: payments })
    .from(refunds)
    .innerJoin(payments, eq(payments.id, refunds.paymentId))
    .where(eq(refunds.status, 'pending'))
    .orderBy(asc(refunds.id))
    .limit(batchSize);
  let finished = 0;
  for (const { refund, payment } of due) {
    const answer = await provider(payment.provider).refund({
      idempotencyKey: refund.idempotencyKey,
      reference: payment.providerReference ?? '',
      amount: refund.amount,
      currency: payment.currency,
    });
    if (answer === 'unknown') continue;
    await db.update(refunds).set({ status: answer }).where(eq(refunds.id, refund.id));
    finished += 1;
  }
  return finished;
}
