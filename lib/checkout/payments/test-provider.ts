import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { idempotencyKeys } from '#db/schema/index.ts';
import { Problem } from '../../errors.ts';
import { cardBrand, cardNumber } from './card.ts';
import type { Charge, ChargeOutcome, PaymentProvider } from './provider.ts';

export interface TestCard {
  card: string;
}

/** What each card does; the numbers are those of Stripe's own test cards. */
const cards: Record<string, 'succeeds' | { declines: string }> = {
  '4242424242424242': 'succeeds',
  '5555555555554444': 'succeeds',
  '4000000000000002': { declines: 'card_declined' },
  '4000000000009995': { declines: 'insufficient_funds' },
};

/** The provider's side of things, where no transaction of ours reaches. */
const ledger = 'test-payments';

/** Takes no money, and behaves like one that does: it remembers each key, whatever becomes of the order. */
export function testProvider(db: Database): PaymentProvider<TestCard> {
  return {
    name: 'test',
    describe({ card }) {
      const number = knownCard(card);
      return { brand: cardBrand(number), last4: number.slice(-4) };
    },
    async charge(charge, { card }) {
      const behaviour = cards[knownCard(card)];
      return record(
        db,
        charge,
        behaviour === 'succeeds'
          ? { kind: 'succeeded', reference: `test_${charge.idempotencyKey}` }
          : { kind: 'failed', reference: null, code: behaviour?.declines ?? 'card_declined' },
      );
    },
    resolve: (charge) => record(db, charge, { kind: 'failed', reference: null, code: 'abandoned' }),
    refund: async () => 'succeeded',
  };
}

function knownCard(text: string): string {
  const number = cardNumber(text);
  if (number !== null && number in cards) return number;
  const message =
    number === null ? 'This is not a card number.' : 'This card is not known to the test provider.';
  throw new Problem(422, 'payment_invalid', { errors: [{ path: 'payment.card', message }] });
}

/** The first outcome under a key is the only one. */
async function record(db: Database, charge: Charge, outcome: ChargeOutcome): Promise<ChargeOutcome> {
  const requestHash = `${charge.amount} ${charge.currency}`;
  const [made] = await db
    .insert(idempotencyKeys)
    .values({
      scope: ledger,
      key: charge.idempotencyKey,
      requestHash,
      response: outcome,
      expiresAt: sql`now() + interval '30 days'`,
    })
    .onConflictDoNothing()
    .returning({ key: idempotencyKeys.key });
  if (made) return outcome;
  const [known] = await db
    .select({ outcome: idempotencyKeys.response, requestHash: idempotencyKeys.requestHash })
    .from(idempotencyKeys)
    .where(and(eq(idempotencyKeys.scope, ledger), eq(idempotencyKeys.key, charge.idempotencyKey)));
  if (known?.requestHash !== requestHash) throw new Error('a payment key was used for two amounts');
  return known.outcome as ChargeOutcome;
}
