import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { idempotencyKeys } from '#db/schema/index.ts';
import type { Charge, ChargeOutcome, RefundRequest } from './provider.ts';

/** What the test provider remembers of a charge: its own side of things, where no transaction of ours reaches. */
export interface LedgerEntry {
  charge: Pick<Charge, 'amount' | 'currency' | 'orderNumber' | 'locale'>;
  outcome: ChargeOutcome;
}

const scope = 'test-payments';
const refundScope = 'test-refunds';
const expiresAt = sql`now() + interval '30 days'`;
const ofKey = (key: string) => and(eq(idempotencyKeys.scope, scope), eq(idempotencyKeys.key, key));

export async function readEntry(db: Database, key: string): Promise<LedgerEntry | null> {
  const [row] = await db.select({ entry: idempotencyKeys.response }).from(idempotencyKeys).where(ofKey(key));
  return (row?.entry as LedgerEntry | undefined) ?? null;
}

/** The first outcome under a key is the one that counts. */
export async function enter(
  db: Database,
  { idempotencyKey, amount, currency, orderNumber, locale }: Charge,
  outcome: ChargeOutcome,
): Promise<{ outcome: ChargeOutcome; isNew: boolean }> {
  const response: LedgerEntry = { charge: { amount, currency, orderNumber, locale }, outcome };
  const [made] = await db
    .insert(idempotencyKeys)
    .values({ scope, key: idempotencyKey, requestHash: `${amount} ${currency}`, response, expiresAt })
    .onConflictDoNothing()
    .returning({ key: idempotencyKeys.key });
  if (made) return { outcome, isNew: true };
  const known = await readEntry(db, idempotencyKey);
  if (known?.charge.amount !== amount || known.charge.currency !== currency) {
    throw new Error('a payment key was used for two amounts');
  }
  return { outcome: known.outcome, isNew: false };
}

/** Ends a charge that waits for the shopper; one that has ended already stays as it is. */
export async function endWaiting(db: Database, key: string, outcome: ChargeOutcome): Promise<void> {
  await db
    .update(idempotencyKeys)
    .set({
      response: sql`jsonb_set(${idempotencyKeys.response}, '{outcome}', ${JSON.stringify(outcome)}::jsonb)`,
    })
    .where(and(ofKey(key), sql`${idempotencyKeys.response} -> 'outcome' ->> 'kind' = 'requires_action'`));
}

export async function enterRefund(db: Database, refund: RefundRequest): Promise<void> {
  const { idempotencyKey: key, reference, amount, currency } = refund;
  await db
    .insert(idempotencyKeys)
    .values({
      scope: refundScope,
      key,
      requestHash: `${amount} ${currency}`,
      response: { reference },
      expiresAt,
    })
    .onConflictDoNothing();
}
