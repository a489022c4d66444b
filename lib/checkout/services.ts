import type { Database } from '#db/client.ts';
import { databases } from '../database.ts';
import { Problem } from '../errors.ts';
import type { CheckoutServices } from './finish-payment.ts';
import type { PaymentProvider } from './payments/provider.ts';
import { testProvider } from './payments/test-provider.ts';
import { receiveNotice } from './receive-notice.ts';

export function checkoutServicesOn(db: Database): CheckoutServices {
  const notify = (paymentKey: string) =>
    receiveNotice(services, { provider: 'test', id: paymentKey, paymentKey });
  const providers = new Map<string, PaymentProvider>([['test', testProvider(db, { notify })]]);
  const services: CheckoutServices = {
    db,
    provider(name) {
      const found = providers.get(name);
      if (found) return found;
      throw new Problem(422, 'payment_invalid', {
        errors: [{ path: 'payment.provider', message: 'Choose how to pay.' }],
      });
    },
  };
  return services;
}

/** Everything that decides money or stock is asked of the primary. */
export const checkoutServices = (): CheckoutServices => checkoutServicesOn(databases().primary.db);
