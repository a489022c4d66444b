import type Stripe from 'stripe';
import { Problem } from '../../errors.ts';
import type { PaymentNotice } from '../receive-notice.ts';

const toleranceSeconds = 300;

interface SignedBody {
  /** Byte for byte as it came. */
  body: string;
  /** The header `Stripe-Signature`. */
  signature: string | null;
  secret: string;
}

/**
 * What a webhook of Stripe's is about; null for what does not end a payment.
 * @throws Problem 400 for a signature that is missing, wrong or older than five minutes
 */
export async function readStripeNotice(
  connect: () => Promise<Stripe>,
  { body, signature, secret }: SignedBody,
): Promise<PaymentNotice | null> {
  const { webhooks } = await connect();
  let event: Stripe.Event;
  try {
    event = await webhooks.constructEventAsync(body, signature ?? '', secret, toleranceSeconds);
  } catch (error) {
    throw new Problem(400, 'signature_invalid', { detail: (error as Error).name });
  }
  if (event.type !== 'payment_intent.succeeded' && event.type !== 'payment_intent.canceled') return null;
  const paymentKey = event.data.object.metadata.paymentKey;
  return paymentKey === undefined ? null : { provider: 'stripe', id: event.id, paymentKey };
}
