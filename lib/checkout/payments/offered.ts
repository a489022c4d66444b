import { env } from '../../env.ts';
import { Problem } from '../../errors.ts';

/** How one pays here. A store that takes real money must not be paid with test cards. */
export type PaymentOffer = { provider: 'test' } | { provider: 'stripe'; publishableKey: string };

export function paymentOffer(): PaymentOffer {
  const { STRIPE_PUBLISHABLE_KEY: publishableKey } = env();
  return publishableKey === undefined ? { provider: 'test' } : { provider: 'stripe', publishableKey };
}

export const providerNotOffered = () =>
  new Problem(422, 'payment_invalid', {
    errors: [{ path: 'payment.provider', message: 'Choose how to pay.' }],
  });

/** @throws Problem 422 */
export function requireOffered(provider: string): void {
  if (provider !== paymentOffer().provider) throw providerNotOffered();
}
