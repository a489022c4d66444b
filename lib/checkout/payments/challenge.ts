import type { Locale } from '../../catalog/types.ts';
import { databases } from '../../database.ts';
import { notFound } from '../../errors.ts';
import type { Money } from '../../money.ts';
import type { ChargeOutcome } from './provider.ts';
import { endWaiting, readEntry } from './test-ledger.ts';

/** What the page that stands in for a bank asks its customer. */
export interface Challenge {
  amount: Money;
  orderNumber: string;
  locale: Locale;
  isOpen: boolean;
}

/** Null for a key that the test provider was never asked to challenge. Whoever holds the link is the bank's customer. */
export async function readChallenge(key: string): Promise<Challenge | null> {
  const entry = await readEntry(databases().primary.db, key);
  if (!entry) return null;
  const { amount, currency, orderNumber, locale } = entry.charge;
  return {
    amount: { amount, currency },
    orderNumber,
    locale,
    isOpen: entry.outcome.kind === 'requires_action',
  };
}

/**
 * The customer's answer; the first one counts.
 * @throws Problem 404
 */
export async function answerChallenge(key: string, isApproved: boolean): Promise<Challenge> {
  const challenge = await readChallenge(key);
  if (!challenge) throw notFound();
  const outcome: ChargeOutcome = isApproved
    ? { kind: 'succeeded', reference: `test_${key}` }
    : { kind: 'failed', reference: `test_${key}`, code: 'authentication_failed' };
  await endWaiting(databases().primary.db, key, outcome);
  return challenge;
}
