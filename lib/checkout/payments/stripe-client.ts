import type Stripe from 'stripe';
import { env } from '../../env.ts';
import { processWide } from '../../process-wide.ts';
import { providerTimeoutMs } from './provider.ts';

export interface StripeOptions {
  secretKey: string;
  /** Another address than Stripe's own. */
  apiUrl?: string | undefined;
}

/** Loads the library at first use: a store without a key has no need of it. */
export function connectStripe({ secretKey, apiUrl }: StripeOptions): () => Promise<Stripe> {
  let client: Promise<Stripe> | undefined;
  const connect = async () => {
    const { default: Library } = await import('stripe');
    const { hostname, port, protocol } = new URL(apiUrl ?? 'https://api.stripe.com');
    return new Library(secretKey, {
      host: hostname,
      port: port || (protocol === 'https:' ? 443 : 80),
      protocol: protocol === 'https:' ? 'https' : 'http',
      // Below what a charge may take in all; repeating it is the checkout's work.
      timeout: providerTimeoutMs - 1_000,
      maxNetworkRetries: 0,
      telemetry: false,
    });
  };
  return () => {
    client ??= connect();
    return client;
  };
}

/** Null without a key. */
export function stripe(): (() => Promise<Stripe>) | null {
  const { STRIPE_SECRET_KEY: secretKey, STRIPE_API_URL: apiUrl } = env();
  if (secretKey === undefined) return null;
  return processWide('stripe', () => connectStripe({ secretKey, apiUrl }));
}
