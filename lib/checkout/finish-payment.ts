import type { Database } from '#db/client.ts';
import { isDependencyAway } from '../errors.ts';
import { log } from '../log.ts';
import { type Attempt, requireAttempt } from './attempt.ts';
import type { Reservation } from './decide-order.ts';
import {
  type Charge,
  type ChargeOutcome,
  type PaymentProvider,
  providerTimeoutMs,
} from './payments/provider.ts';
import type { PaidAttempt } from './place-paid.ts';
import { settlePayment } from './settle-payment.ts';

export interface CheckoutServices {
  /** The primary. */
  db: Database;
  /** @throws for a provider that is not configured */
  provider(name: string): PaymentProvider;
  /** `reserveOrders`, with those that come at the same time. @throws what it answers as an Error */
  reserve(reservation: Reservation): Promise<Attempt>;
  /** `placePaid`, likewise. */
  place(paid: PaidAttempt): Promise<Attempt | null>;
}

export interface Finish {
  attempt: Attempt;
  /** What the provider said just now; null where it was all over before. */
  outcome: ChargeOutcome | null;
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
  services: CheckoutServices,
  attempt: Attempt,
  method?: unknown,
): Promise<Finish> {
  return conclude(services, attempt, (by, charge) =>
    method === undefined ? by.resolve(charge) : by.charge(charge, method),
  );
}

/** Writes what came of a payment so far, and gives nothing up: for a webhook, or a shopper who comes back. */
export async function lookAtPayment(services: CheckoutServices, orderId: string): Promise<Finish> {
  const attempt = await requireAttempt(services.db, orderId);
  return conclude(services, attempt, (by, charge) => by.look(charge));
}

async function conclude(
  services: CheckoutServices,
  attempt: Attempt,
  ask: (by: PaymentProvider, charge: Charge) => Promise<ChargeOutcome>,
): Promise<Finish> {
  if (attempt.order.state !== 'pending') return { attempt, outcome: null };
  const charge = chargeOf(attempt);
  const outcome: ChargeOutcome =
    charge.amount === 0
      ? { kind: 'succeeded', reference: `free_${attempt.order.id}` }
      : await answerOf(ask(services.provider(attempt.payment.provider), charge), attempt.order.id);
  // Told before: written again, it would look as if the shopper had only just been sent there.
  const isNews = outcome.kind !== 'unknown' && outcome.kind !== attempt.payment.status;
  return { attempt: isNews ? await settlePayment(services, attempt, outcome) : attempt, outcome };
}

const chargeOf = ({ order, payment }: Attempt): Charge => ({
  idempotencyKey: payment.idempotencyKey,
  reference: payment.providerReference,
  amount: payment.amount,
  currency: payment.currency,
  orderNumber: String(order.number),
  locale: order.locale,
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
