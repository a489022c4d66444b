import { eq, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { payments, refunds } from '#db/schema/index.ts';
import { log } from '../log.ts';
import { settleRefund } from '../orders/settle-refund.ts';
import type { CheckoutServices } from './finish-payment.ts';
import { providerTimeoutMs } from './payments/provider.ts';

const batchSize = 20;
/** Whoever took a refund and has not settled it by then is dead, or was not answered. */
const leaseSeconds = (3 * providerTimeoutMs) / 1000;

/**
 * Sends back the money that is owed. A refund has its own key at the provider, so that one sent twice is paid once.
 * @returns how many came to an end
 */
export async function sendRefunds(services: CheckoutServices): Promise<number> {
  let ended = 0;
  for (const id of await claimRefunds(services.db)) {
    try {
      if (await sendRefund(services, id)) ended += 1;
    } catch (error) {
      // One that cannot be sent must not keep the others waiting.
      log.error({ err: error, refundId: id }, 'a refund could not be sent');
    }
  }
  return ended;
}

async function claimRefunds(db: Database): Promise<string[]> {
  const rows = await db
    .update(refunds)
    .set({ updatedAt: sql`now()` })
    .where(
      sql`${refunds.id} IN (
        SELECT id FROM refunds
        WHERE status = 'pending'
          AND (updated_at = created_at OR updated_at < now() - make_interval(secs => ${leaseSeconds}))
        ORDER BY updated_at LIMIT ${batchSize} FOR UPDATE SKIP LOCKED)`,
    )
    .returning({ id: refunds.id });
  return rows.map(({ id }) => id);
}

/** The same for one that was sent before. @returns false while the provider has not said what came of it */
export async function sendRefund({ db, provider }: CheckoutServices, id: string): Promise<boolean> {
  const [due] = await db
    .select({ refund: refunds, payment: payments })
    .from(refunds)
    .innerJoin(payments, eq(payments.id, refunds.paymentId))
    .where(eq(refunds.id, id));
  if (!due) return false;
  const { refund, payment } = due;
  const answer = await provider(payment.provider).refund({
    idempotencyKey: refund.idempotencyKey,
    reference: payment.providerReference ?? '',
    amount: refund.amount,
    currency: payment.currency,
  });
  if (answer === 'unknown') return false;
  await settleRefund(db, id, answer);
  return true;
}
