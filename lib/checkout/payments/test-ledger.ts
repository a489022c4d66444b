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

export interface Entry {
  charge: Charge;
  outcome: ChargeOutcome;
}

const ledgerEntry = ({ charge, outcome }: Entry): LedgerEntry => {
  const { amount, currency, orderNumber, locale } = charge;
  return { charge: { amount, currency, orderNumber, locale }, outcome };
};

/** For each the outcome that counts, which is the first under its key, and whether it is this one. */
export async function enter(
  db: Database,
  entries: readonly Entry[],
): Promise<({ outcome: ChargeOutcome; isNew: boolean } | Error)[]> {
  const list = (of: (entry: Entry) => string) => sql`${sql.param(entries.map(of))}::text[]`;
  const made = await db.execute<{ key: string }>(sql`
    INSERT INTO idempotency_keys (scope, key, request_hash, response, expires_at)
    SELECT ${scope}, key, hash, response::jsonb, ${expiresAt}
    FROM unnest(
      ${list(({ charge }) => charge.idempotencyKey)},
      ${list(({ charge }) => `${charge.amount} ${charge.currency}`)},
      ${list((entry) => JSON.stringify(ledgerEntry(entry)))}
    ) AS entered (key, hash, response)
    ON CONFLICT DO NOTHING
    RETURNING key`);
  const isNew = new Set(made.map(({ key }) => key));
  return Promise.all(
    entries.map(async ({ charge, outcome }) => {
      // Of two under one key in one group the first is told that it is new, the other what the first said.
      if (isNew.delete(charge.idempotencyKey)) return { outcome, isNew: true };
      const known = await readEntry(db, charge.idempotencyKey);
      if (known?.charge.amount === charge.amount && known.charge.currency === charge.currency) {
        return { outcome: known.outcome, isNew: false };
      }
      return new Error('a payment key was used for two amounts');
    }),
  );
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
