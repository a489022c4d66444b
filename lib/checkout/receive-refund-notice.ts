import { and, eq } from 'drizzle-orm';
import { payments, refunds } from '#db/schema/index.ts';
import { Problem } from '../errors.ts';
import type { CheckoutServices } from './finish-payment.ts';
import { sendRefund } from './send-refunds.ts';

/** A provider's word, sent by itself, that something happened to a refund. */
export interface RefundNotice {
  provider: string;
  /** As it was given with the refund. */
  refundKey: string;
}

/**
 * A reason to look, never the news itself: asked for again under its key, a refund is not made twice but answered as it
 * stands now. So a notice may come often, late and out of order.
 * @throws Problem 503 where the provider did not answer
 */
export async function receiveRefundNotice(
  services: CheckoutServices,
  { provider, refundKey }: RefundNotice,
): Promise<void> {
  const [known] = await services.db
    .select({ id: refunds.id })
    .from(refunds)
    .innerJoin(payments, eq(payments.id, refunds.paymentId))
    .where(and(eq(payments.provider, provider), eq(refunds.idempotencyKey, refundKey)));
  // Made by hand at the provider, or under a key that another has replaced.
  if (!known) return;
  if (!(await sendRefund(services, known.id))) throw new Problem(503, 'unavailable');
}
