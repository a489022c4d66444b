import type { Database } from '#db/client.ts';
import { databases } from '../database.ts';
import type { CheckoutServices } from './finish-payment.ts';
import type { PaymentProvider } from './payments/provider.ts';
import { testProvider } from './payments/test-provider.ts';

export function checkoutServicesOn(db: Database): CheckoutServices {
  const providers = new Map<string, PaymentProvider>([['test', testProvider(db)]]);
  return {
    db,
    provider(name) {
      const found = providers.get(name);
      if (!found) throw new Error(`no payment provider ${name}`);
      return found;
    },
  };
}

/** Everything that decides money or stock is asked of the primary. */
export const checkoutServices = (): CheckoutServices => checkoutServicesOn(databases().primary.db);
