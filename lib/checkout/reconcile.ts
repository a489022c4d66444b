import { asc, type SQL, sql } from 'drizzle-orm';
import { payments } from '#db/schema/index.ts';
import { log } from '../log.ts';
import type { Attempt } from './attempt.ts';
import { type CheckoutServices, finishPayment } from './finish-payment.ts';
import { providerTimeoutMs } from './payments/provider.ts';
import { sendRefunds } from './send-refunds.ts';

/** Longer than any request can still be at work on it. */
const abandonedAfterMs = 6 * providerTimeoutMs;
/** A shopper who was sent to confirm a payment may take their time. */
const unconfirmedAfterMs = 30 * 60_000;
const batchSize = 100;

/**
 * Finishes what crashed or silent requests left open: a payment that was made places its order, one that was not gives
 * its stock back, money that came too late is refunded. Any number of instances may run it at once.
 * @returns what it brought to an end: the orders placed, and how many were given up and refunded
 */
export async function reconcilePayments(
  services: CheckoutServices,
  now = new Date(),
): Promise<{ placed: Attempt[]; givenUp: number; refunded: number }> {
  const open = await listOpenPayments(services, now);
  const ended: Attempt[] = [];
  for (const { orderId } of open) {
    const attempt = await finish(services, orderId);
    if (attempt && attempt.order.state !== 'pending') ended.push(attempt);
  }
  const placed = ended.filter(({ order }) => order.paymentState !== 'failed');
  return { placed, givenUp: ended.length - placed.length, refunded: await sendRefunds(services) };
}

/** Of a payment that no request can still be at work on, nor a shopper be expected to confirm. */
export function isAbandoned(now: Date): SQL {
  const before = (ms: number) => new Date(now.getTime() - ms).toISOString();
  return sql`${payments.status} IN ('pending', 'requires_action') AND ${payments.updatedAt} <
    CASE WHEN ${payments.status} = 'pending' THEN ${before(abandonedAfterMs)}::timestamptz
      ELSE ${before(unconfirmedAfterMs)}::timestamptz END`;
}

const listOpenPayments = ({ db }: CheckoutServices, now: Date): Promise<{ orderId: string }[]> =>
  db
    .select({ orderId: payments.orderId })
    .from(payments)
    .where(isAbandoned(now))
    .orderBy(asc(payments.updatedAt))
    .limit(batchSize);

/** One order that cannot be finished must not keep the others waiting. */
async function finish(services: CheckoutServices, orderId: string): Promise<Attempt | null> {
  try {
    return (await finishPayment(services, orderId)).attempt;
  } catch (error) {
    log.error({ err: error, orderId }, 'a payment could not be reconciled');
    return null;
  }
}
