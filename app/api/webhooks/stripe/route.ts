import { receiveStripeWebhook } from '#lib/checkout/stripe-webhook.ts';
import { webhookRoute } from '#lib/route.ts';

export const POST = webhookRoute((body, headers) =>
  receiveStripeWebhook(body, headers.get('stripe-signature')),
);
