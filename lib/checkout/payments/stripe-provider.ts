import type Stripe from 'stripe';
import type { CardFacts, Charge, ChargeOutcome, PaymentProvider, RefundRequest } from './provider.ts';

/**
 * Cards through Stripe. A charge is a payment intent that the browser confirms by Stripe's own script, with the secret
 * that `charge` gives out; the card is typed into Stripe's frame and never comes here.
 */
export function stripeProvider(connect: () => Promise<Stripe>): PaymentProvider {
  const ask = async (run: (stripe: Stripe) => Promise<Stripe.PaymentIntent>): Promise<ChargeOutcome> => {
    try {
      return outcomeOf(await run(await connect()));
    } catch (error) {
      if (isAway(error)) return { kind: 'unknown' };
      throw error;
    }
  };
  return {
    name: 'stripe',
    describe: () => null,
    charge: (charge) => ask((stripe) => findOrCreate(stripe, charge)),
    look: async ({ reference }) =>
      reference === null ? { kind: 'unknown' } : ask((stripe) => retrieve(stripe, reference)),
    resolve: (charge) => ask((stripe) => cancel(stripe, charge)),
    refund: async (refund) => {
      try {
        return refundStatus(await findOrRefund(await connect(), refund));
      } catch (error) {
        if (isAway(error)) return 'unknown';
        throw error;
      }
    },
  };
}

const retrieve = (stripe: Stripe, reference: string) =>
  stripe.paymentIntents.retrieve(reference, { expand: ['latest_charge'] });

async function findOrCreate(stripe: Stripe, charge: Charge): Promise<Stripe.PaymentIntent> {
  if (charge.reference !== null) return retrieve(stripe, charge.reference);
  const { idempotencyKey, amount, currency, orderNumber } = charge;
  return stripe.paymentIntents.create(
    {
      amount,
      currency: currency.toLowerCase(),
      automatic_payment_methods: { enabled: true },
      description: `Order ${orderNumber}`,
      metadata: { paymentKey: idempotencyKey, orderNumber },
    },
    { idempotencyKey },
  );
}

/** One that was never made is made first: a request still on its way then finds it under its key, cancelled. */
async function cancel(stripe: Stripe, charge: Charge): Promise<Stripe.PaymentIntent> {
  const intent = await findOrCreate(stripe, charge);
  if (intent.status === 'succeeded' || intent.status === 'canceled') return intent;
  try {
    return await stripe.paymentIntents.cancel(intent.id, { cancellation_reason: 'abandoned' });
  } catch (error) {
    // Paid, or cancelled by somebody else, in this very moment.
    if ((error as Stripe.errors.StripeError).code !== 'payment_intent_unexpected_state') throw error;
    return retrieve(stripe, intent.id);
  }
}

const shopperTurn = ['requires_payment_method', 'requires_confirmation', 'requires_action'];

function outcomeOf(intent: Stripe.PaymentIntent): ChargeOutcome {
  const { id: reference, status, client_secret: clientSecret, last_payment_error: failure } = intent;
  if (status === 'succeeded') return { kind: 'succeeded', reference, card: cardOf(intent) };
  if (status === 'canceled') {
    return { kind: 'failed', reference, code: intent.cancellation_reason ?? 'canceled' };
  }
  // Else it is under way: some banks take days to answer.
  if (!shopperTurn.includes(status) || clientSecret === null) return { kind: 'unknown' };
  const declined = failure ? (failure.decline_code ?? failure.code ?? 'declined') : undefined;
  return { kind: 'requires_action', reference, action: { clientSecret }, declined };
}

/** Known only where the charge came along with its intent. */
function cardOf({ latest_charge: charge }: Stripe.PaymentIntent): CardFacts | undefined {
  const card = typeof charge === 'object' ? charge?.payment_method_details?.card : undefined;
  return card?.brand && card.last4 ? { brand: card.brand, last4: card.last4 } : undefined;
}

/** Stripe forgets keys after a day, and a refund may be asked for again later: its own list does not forget. */
async function findOrRefund(stripe: Stripe, refund: RefundRequest): Promise<Stripe.Refund> {
  const { idempotencyKey, reference, amount } = refund;
  const made = await stripe.refunds.list({ payment_intent: reference, limit: 100 });
  const known = made.data.find(({ metadata }) => metadata?.refundKey === idempotencyKey);
  return (
    known ??
    stripe.refunds.create(
      { payment_intent: reference, amount, metadata: { refundKey: idempotencyKey } },
      { idempotencyKey },
    )
  );
}

function refundStatus({ status }: Stripe.Refund): 'succeeded' | 'failed' | 'unknown' {
  if (status === 'succeeded') return 'succeeded';
  return status === 'failed' || status === 'canceled' ? 'failed' : 'unknown';
}

const awayTypes = ['StripeConnectionError', 'StripeAPIError', 'StripeRateLimitError'];
/** The same key is at work in another request. */
const busyCodes = ['idempotency_key_in_use', 'lock_timeout'];

function isAway(error: unknown): boolean {
  const { type = '', code = '' } = error as Partial<Stripe.errors.StripeError>;
  return awayTypes.includes(type) || busyCodes.includes(code);
}
