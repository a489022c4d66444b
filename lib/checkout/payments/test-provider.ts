import type { Database } from '#db/client.ts';
import { localePath } from '#lib/i18n/locale.ts';
import { Problem } from '../../errors.ts';
import { gather } from '../../gather.ts';
import { cardBrand, cardNumber } from './card.ts';
import type { Charge, ChargeOutcome, PaymentProvider } from './provider.ts';
import { type Entry, endWaiting, enter, enterRefund, readEntry } from './test-ledger.ts';

export interface TestCard {
  card: string;
}

type Behaviour = 'succeeds' | 'succeeds_twice' | 'challenges' | 'times_out' | { declines: string };

/** What each card does; most of the numbers are those of Stripe's own test cards. */
const cards: Record<string, Behaviour> = {
  '4242424242424242': 'succeeds',
  '5555555555554444': 'succeeds',
  '4000000000000002': { declines: 'card_declined' },
  '4000000000009995': { declines: 'insufficient_funds' },
  '4000002500003155': 'challenges',
  '4000000000000119': 'times_out',
  '4000000000000077': 'succeeds_twice',
};

interface TestProviderOptions {
  /** How it reports a success besides answering, as a webhook would. */
  notify: (idempotencyKey: string) => Promise<unknown>;
}

/** Takes no money, and behaves like one that does: it remembers each key, whatever becomes of the order. */
export function testProvider(db: Database, { notify }: TestProviderOptions): PaymentProvider<TestCard> {
  const enterOne = gather((entries: readonly Entry[]) => enter(db, entries), { atMost: 50 });
  return {
    name: 'test',
    describe({ card }) {
      const number = knownCard(card);
      return { brand: cardBrand(number), last4: number.slice(-4) };
    },
    async charge(charge, { card }) {
      const behaviour = cards[knownCard(card)] ?? 'succeeds';
      const { outcome, isNew } = await enterOne({ charge, outcome: outcomeOf(behaviour, charge) });
      // The money is taken and the first answer is lost; asked again, it says so.
      if (isNew && behaviour === 'times_out') return new Promise(() => {});
      if (behaviour === 'succeeds_twice') {
        await Promise.all([notify(charge.idempotencyKey), notify(charge.idempotencyKey)]);
      }
      return outcome;
    },
    look: async (charge) => (await readEntry(db, charge.idempotencyKey))?.outcome ?? { kind: 'unknown' },
    async resolve(charge) {
      const abandoned: ChargeOutcome = { kind: 'failed', reference: null, code: 'abandoned' };
      const { outcome } = await enterOne({ charge, outcome: abandoned });
      if (outcome.kind !== 'requires_action') return outcome;
      await endWaiting(db, charge.idempotencyKey, abandoned);
      return (await enterOne({ charge, outcome: abandoned })).outcome;
    },
    async refund(refund) {
      await enterRefund(db, refund);
      return 'succeeded';
    },
  };
}

function outcomeOf(behaviour: Behaviour, { idempotencyKey, locale }: Charge): ChargeOutcome {
  const reference = `test_${idempotencyKey}`;
  if (typeof behaviour === 'object') return { kind: 'failed', reference: null, code: behaviour.declines };
  if (behaviour !== 'challenges') return { kind: 'succeeded', reference };
  const url = localePath(locale, `/checkout/bank/${encodeURIComponent(idempotencyKey)}`);
  return { kind: 'requires_action', reference, action: { url } };
}

function knownCard(text: string): string {
  const number = cardNumber(text);
  if (number !== null && number in cards) return number;
  const message =
    number === null ? 'This is not a card number.' : 'This card is not known to the test provider.';
  throw new Problem(422, 'payment_invalid', { errors: [{ path: 'payment.card', message }] });
}
