import { env } from '../env.ts';
import { notFound } from '../errors.ts';
import { stripe } from './payments/stripe-client.ts';
import { readStripeNotice } from './payments/stripe-notice.ts';
import { receiveNotice } from './receive-notice.ts';
import { receiveRefundNotice } from './receive-refund-notice.ts';
import { checkoutServices } from './services.ts';
import { takeFromCart } from './take-from-cart.ts';

/**
 * Settles the refund, or finishes the order, that a webhook is about; the browser may never come back, so its cart is seen to as well.
 * @throws Problem 404 without a key, 400 for what Stripe did not sign, 503 to be sent again
 */
export async function receiveStripeWebhook(body: string, signature: string | null): Promise<void> {
  const connect = stripe();
  const secret = env().STRIPE_WEBHOOK_SECRET;
  if (!connect || secret === undefined) throw notFound();
  const notice = await readStripeNotice(connect, { body, signature, secret });
  if (!notice) return;
  const services = checkoutServices();
  if ('refundKey' in notice) return receiveRefundNotice(services, notice);
  const ended = await receiveNotice(services, notice);
  if (ended?.order.state === 'placed') await takeFromCart(services.db, ended);
}
