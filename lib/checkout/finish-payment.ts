import type { Database } from '#db/client.ts';
import { isDependencyAway } from '../errors.ts';
import { log } from '../log.ts';
import { type Attempt, requireAttempt } from './attempt.ts';
import {
  type Charge,
  type ChargeOutcome,
  type PaymentProvider,
  providerTimeoutMs,
} from './payments/provider.ts';
import { settlePayment } from './settle-payment.ts';

export interface CheckoutServices {
  /** The primary. */
  db: Database;
  /** @throws for a provider that is not configured */
  provider(name: string): PaymentProvider;
}

export interface Finish {
  attempt: Attempt;
  /** Where the shopper must go before the money is taken. */
  actionUrl: string | null;
}

/**
 * Takes an order from wherever it was left to its end: asks the provider, outside of any transaction, and writes what
 * it said. May be called by anyone, at any time, any number of times. Without `method` the charge is not made but
 * asked after, and one that was never made is given up.
 */
export async function finishPayment(
  services: CheckoutServices,
  orderId: string,
  method?: unknown,
): Promise<Finish> {
  return finishAttempt(services, await requireAttempt(services.db, orderId), method);
}

/** The same with the order as it was last seen. */
export async function finishAttempt(
  { db, provider }: CheckoutServices,
  attempt: Attempt,
  method?: unknown,
): Promise<Finish> {
  const orderId = attempt.order.id;
  if (attempt.order.state !== 'pending') return { attempt, actionUrl: null };
  const charge = chargeOf(attempt);
  const by = provider(attempt.payment.provider);
  const outcome =
    charge.amount === 0
      ? { kind: 'succeeded' as const, reference: `free_${orderId}` }
      : await answerOf(method === undefined ? by.resolve(charge) : by.charge(charge, method), orderId);
  if (outcome.kind === 'unknown') return { attempt, actionUrl: null };
  return {
    attempt: await settlePayment(db, attempt, outcome),
    actionUrl: outcome.kind === 'requires_action' ? outcome.url : null,
  };
}

const chargeOf = ({ order, payment }: Attempt): Charge => ({
  idempotencyKey: payment.idempotencyKey,
  amount: payment.amount,
  currency: payment.currency,
  orderNumber: String(order.number),
});

/** A provider that is silent or away leaves it open; what it says later is found by asking again. */
async function answerOf(asked: Promise<ChargeOutcome>, orderId: string): Promise<ChargeOutcome> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<ChargeOutcome>((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'unknown' }), providerTimeoutMs);
  });
  try {
    return await Promise.race([asked, late]);
  } catch (error) {
    if (!isDependencyAway(error)) throw error;
    log.warn({ err: error, orderId }, 'the payment provider is away');
    return { kind: 'unknown' };
  } finally {
    clearTimeout(timer);
  }
}
