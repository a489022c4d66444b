import { localePath } from '#lib/i18n/locale.ts';
import { Problem } from '../errors.ts';
import type { Attempt } from './attempt.ts';
import type { Finish } from './finish-payment.ts';
import type { ChargeOutcome } from './payments/provider.ts';
import { orderTotalsView } from './totals-view.ts';
import type { TotalsView } from './types.ts';

/** What `POST /api/checkout` answers: nothing in it changes afterwards, so that a repetition reads the same. */
export interface OrderReceipt extends TotalsView {
  number: string;
  email: string;
}

const receiptOf = ({ order }: Attempt): OrderReceipt => ({
  number: String(order.number),
  email: order.email,
  ...orderTotalsView(order),
});

/**
 * The receipt of a paid order.
 * @throws Problem 402 `payment_declined` for one that was not paid, 402 `payment_action_required` with the `url` or
 * the `clientSecret` by which the shopper confirms it, 503 `payment_pending` while the provider has not answered
 */
export function requireReceipt(
  { attempt, outcome }: Finish,
  { replayed }: { replayed: boolean },
): OrderReceipt {
  const { order, payment } = attempt;
  if (order.state === 'pending') throw openPayment(attempt, outcome);
  if (order.paymentState === 'failed') {
    throw new Problem(402, 'payment_declined', {
      detail: 'The card was declined. Nothing was charged, and the cart is as it was.',
      extra: { reason: payment.failureCode },
      replayed,
    });
  }
  return receiptOf(attempt);
}

/** Both kinds say where a person goes on. */
function openPayment({ order }: Attempt, outcome: ChargeOutcome | null): Problem {
  const number = String(order.number);
  if (outcome?.kind === 'requires_action') {
    return new Problem(402, 'payment_action_required', {
      detail: 'The payment has to be confirmed by the shopper.',
      extra: { number, ...outcome.action },
    });
  }
  return new Problem(503, 'payment_pending', {
    detail: 'The payment has not been confirmed yet. Ask again with the same Idempotency-Key.',
    extra: { number, url: localePath(order.locale, `/checkout/pending/${number}`) },
  });
}
