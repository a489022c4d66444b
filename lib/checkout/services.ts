import type { Database } from '#db/client.ts';
import { databases } from '../database.ts';
import { gather } from '../gather.ts';
import type { Reservation } from './decide-order.ts';
import type { CheckoutServices } from './finish-payment.ts';
import { providerNotOffered } from './payments/offered.ts';
import type { PaymentProvider } from './payments/provider.ts';
import { stripe } from './payments/stripe-client.ts';
import { stripeProvider } from './payments/stripe-provider.ts';
import { testProvider } from './payments/test-provider.ts';
import { type PaidAttempt, placePaid } from './place-paid.ts';
import { receiveNotice } from './receive-notice.ts';
import { reserveOrders } from './reserve-orders.ts';

/** In one transaction: it is over before anyone waits for long. */
const atMost = 50;

/** Besides the test provider, which is there for its old orders even where it takes no new ones. */
export function checkoutServicesOn(db: Database, others: readonly PaymentProvider[] = []): CheckoutServices {
  const notify = (paymentKey: string) =>
    receiveNotice(services, { provider: 'test', id: paymentKey, paymentKey });
  const providers = [testProvider(db, { notify }), ...others];
  const services: CheckoutServices = {
    db,
    reserve: gather(
      (reservations: readonly Reservation[], company) => reserveOrders(db, reservations, company),
      {
        atMost,
      },
    ),
    place: gather((paid: readonly PaidAttempt[], company) => placePaid(db, paid, company), { atMost }),
    provider(name) {
      const found = providers.find((provider) => provider.name === name);
      if (!found) throw providerNotOffered();
      return found;
    },
  };
  return services;
}

let shared: CheckoutServices | undefined;

/**
 * Everything that decides money or stock is asked of the primary. One for all requests, so that they come together; not
 * one for the process: a refusal must be of the same `Problem` as whoever catches it, and each module graph has its own.
 */
export function checkoutServices(): CheckoutServices {
  if (!shared) {
    const connect = stripe();
    shared = checkoutServicesOn(databases().primary.db, connect ? [stripeProvider(connect)] : []);
  }
  return shared;
}
