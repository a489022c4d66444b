import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { idempotencyKeys, payments } from '#db/schema/index.ts';
import { Problem } from '../errors.ts';
import type { Attempt } from './attempt.ts';
import { type CheckoutServices, lookAtPayment } from './finish-payment.ts';

/** A provider's word, sent by itself, that something happened to a payment. */
export interface PaymentNotice {
  provider: string;
  /** The provider's own id of the notice: it may come several times, and out of order. */
  id: string;
  /** Of the payment, as it was given with the charge. */
  paymentKey: string;
}

/**
 * Takes a notice as a reason to look, never as the news itself: what the provider answers now is newer. Recorded once
 * it has been acted upon, so that one whose handling died is acted upon when it is sent again.
 * @returns the order where this notice, or one at the same moment, brought it to an end
 * @throws Problem 503 where the provider did not answer
 */
export async function receiveNotice(
  services: CheckoutServices,
  notice: PaymentNotice,
): Promise<Attempt | null> {
  const { db } = services;
  if (await isRecorded(db, notice)) return null;
  const [payment] = await db
    .select({ orderId: payments.orderId })
    .from(payments)
    .where(and(eq(payments.provider, notice.provider), eq(payments.idempotencyKey, notice.paymentKey)));
  // Of something else that is sold under the same account.
  if (!payment) return null;
  const { attempt, outcome } = await lookAtPayment(services, payment.orderId);
  if (outcome?.kind === 'unknown') throw new Problem(503, 'unavailable');
  await record(db, notice);
  return attempt.order.state === 'pending' ? null : attempt;
}

const scopeOf = ({ provider }: PaymentNotice) => `notices ${provider}`;

async function isRecorded(db: Database, notice: PaymentNotice): Promise<boolean> {
  const [row] = await db
    .select({ key: idempotencyKeys.key })
    .from(idempotencyKeys)
    .where(and(eq(idempotencyKeys.scope, scopeOf(notice)), eq(idempotencyKeys.key, notice.id)));
  return row !== undefined;
}

async function record(db: Database, notice: PaymentNotice): Promise<void> {
  await db
    .insert(idempotencyKeys)
    .values({
      scope: scopeOf(notice),
      key: notice.id,
      requestHash: notice.paymentKey,
      // Longer than any provider goes on sending.
      expiresAt: sql`now() + interval '30 days'`,
    })
    .onConflictDoNothing();
}
