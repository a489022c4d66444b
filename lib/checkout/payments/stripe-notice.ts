import type Stripe from 'stripe';
import { Problem } from '../../errors.ts';
import type { PaymentNotice } from '../receive-notice.ts';
import type { RefundNotice } from '../receive-refund-notice.ts';

const toleranceSeconds = 300;
/** As far as anybody can tell: one that succeeded may fail yet. */
const endedRefunds = ['succeeded', 'failed', 'canceled'];

interface SignedBody {
  /** Byte for byte as it came. */
  body: string;
  /** The header `Stripe-Signature`. */
  signature: string | null;
  secret: string;
}

/**
 * What a webhook of Stripe's is about; null for what ends neither a payment nor a refund.
 * @throws Problem 400 for a signature that is missing, wrong or older than five minutes
 */
export async function readStripeNotice(
  connect: () => Promise<Stripe>,
  { body, signature, secret }: SignedBody,
): Promise<PaymentNotice | RefundNotice | null> {
  const { webhooks } = await connect();
  let event: Stripe.Event;
  try {
    event = await webhooks.constructEventAsync(body, signature ?? '', secret, toleranceSeconds);
  } catch (error) {
    throw new Problem(400, 'signature_invalid', { detail: (error as Error).name });
  }
  switch (event.type) {
    case 'payment_intent.succeeded':
    case 'payment_intent.canceled': {
      const { paymentKey } = event.data.object.metadata;
      return paymentKey === undefined ? null : { provider: 'stripe', id: event.id, paymentKey };
    }
    case 'refund.failed':
    case 'refund.updated':
    case 'charge.refund.updated': {
      const { metadata, status } = event.data.object;
      const refundKey = metadata?.refundKey;
      const isOver = status !== null && endedRefunds.includes(status);
      return refundKey !== undefined && isOver ? { provider: 'stripe', refundKey } : null;
    }
    default:
      return null;
  }
}
