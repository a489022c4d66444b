import { sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { longestWait } from '../gather.ts';
import { requireMove } from '../orders/states.ts';
import type { Attempt } from './attempt.ts';
import type { ChargeOutcome } from './payments/provider.ts';

/** An attempt whose money has been taken. */
export interface PaidAttempt {
  attempt: Attempt;
  outcome: Extract<ChargeOutcome, { kind: 'succeeded' }>;
}

/**
 * Places paid orders in one statement, so that none is paid without its history and its mail.
 * @returns for each the order as it is now; null where it was not open any more
 */
export async function placePaid(
  db: Database,
  paid: readonly PaidAttempt[],
  { isAlone }: { isAlone: boolean },
): Promise<(Attempt | null)[]> {
  requireMove('order', 'pending', 'placed');
  requireMove('payment', 'unpaid', 'paid');
  const now = paid.map(placed);
  // Rows that two groups share are locked in one order.
  const inOrder = now.toSorted((a, b) => (a.order.id < b.order.id ? -1 : 1));
  const list = (of: (attempt: Attempt) => unknown, type: string) =>
    sql`${sql.param(inOrder.map(of))}::${sql.raw(type)}[]`;
  const rows = await db.execute<{ id: string }>(sql`
    WITH given AS (
      SELECT g.* FROM (SELECT set_config('lock_timeout', ${isAlone ? '0' : longestWait}, true)) bounded, unnest(
        ${list(({ order }) => order.id, 'uuid')},
        ${list(({ payment }) => payment.id, 'uuid')},
        ${list(({ payment }) => payment.providerReference, 'text')},
        ${list(({ payment }) => payment.cardBrand, 'text')},
        ${list(({ payment }) => payment.cardLast4, 'text')}
      ) AS g (order_id, payment_id, reference, brand, last4)
    ), placed AS (
      UPDATE orders SET state = 'placed', payment_state = 'paid', version = version + 1, updated_at = now()
      FROM given g WHERE orders.id = g.order_id AND state = 'pending' AND payment_state = 'unpaid'
      RETURNING orders.id, email, locale
    ), paid AS (
      UPDATE payments SET status = 'succeeded', provider_reference = g.reference, card_brand = g.brand,
        card_last4 = g.last4, updated_at = now()
      FROM given g JOIN placed ON placed.id = g.order_id WHERE payments.id = g.payment_id
      RETURNING payments.order_id, amount
    ), told AS (
      INSERT INTO order_events (order_id, kind, data)
      SELECT order_id, 'paid', jsonb_build_object('amount', amount) FROM paid
    ), mailed AS (
      INSERT INTO outbox (topic, payload)
      SELECT 'mail.order_placed', jsonb_build_object(
        'to', email, 'locale', locale, 'data', jsonb_build_object('orderId', id)) FROM placed
    )
    SELECT id FROM placed`);
  const ids = new Set(rows.map(({ id }) => id));
  return now.map((attempt) => (ids.has(attempt.order.id) ? attempt : null));
}

function placed({ attempt: { order, payment }, outcome: { reference, card } }: PaidAttempt): Attempt {
  return {
    order: { ...order, state: 'placed', paymentState: 'paid', version: order.version + 1 },
    payment: {
      ...payment,
      status: 'succeeded',
      providerReference: reference,
      cardBrand: card?.brand ?? payment.cardBrand,
      cardLast4: card?.last4 ?? payment.cardLast4,
    },
  };
}
