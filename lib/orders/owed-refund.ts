import { sql } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { refundLines, refunds } from '#db/schema/index.ts';
import { Problem } from '../errors.ts';
import type { ChangeRequest, OrderRow } from './change-order.ts';
import type { ChosenPieces } from './pieces.ts';

interface NewRefund {
  /** Minor units; 0 where nothing was paid for it. */
  amount: number;
  reason: string;
  pieces: readonly (ChosenPieces & { restock: boolean })[];
}

/** What was paid for the order and is not on its way back; what the provider refused to send back is still owed. */
export async function leftOfPayment(
  tx: Transaction,
  { id }: OrderRow,
): Promise<{ paymentId: string; amount: number } | null> {
  const [row] = await tx.execute<{ paymentId: string; amount: string }>(sql`
    SELECT p.id AS "paymentId", p.amount - coalesce((SELECT sum(r.amount) FROM refunds r WHERE r.payment_id = p.id), 0) AS amount
    FROM payments p WHERE p.order_id = ${id} AND p.status = 'succeeded'`);
  return row ? { paymentId: row.paymentId, amount: Number(row.amount) } : null;
}

/**
 * Writes that money goes back: whichever instance is alive sends it, outside of any transaction. The caller holds the
 * order's row, so that no two refunds count on the same money.
 * @returns its id; null where there is nothing to pay back
 * @throws Problem 409 `refund_exceeds_paid`
 */
export async function oweRefund(
  tx: Transaction,
  order: OrderRow,
  { actor, operationId }: ChangeRequest,
  { amount, reason, pieces }: NewRefund,
): Promise<string | null> {
  if (amount === 0) return null;
  const left = await leftOfPayment(tx, order);
  if (!left || amount > left.amount) {
    throw new Problem(409, 'refund_exceeds_paid', {
      detail: 'That is more than is left of what was paid.',
      extra: { left: left?.amount ?? 0 },
    });
  }
  const [refund] = await tx
    .insert(refunds)
    .values({
      paymentId: left.paymentId,
      idempotencyKey: `refund:${order.id}:${operationId}`,
      status: 'pending',
      amount,
      reason,
      actorId: actor?.id ?? null,
    })
    .returning({ id: refunds.id });
  if (!refund) throw new Error('an insert returned no row');
  if (pieces.length > 0) {
    await tx.insert(refundLines).values(
      pieces.map(({ line, quantity, restock }) => ({
        refundId: refund.id,
        orderLineId: line.id,
        quantity,
        restock,
      })),
    );
  }
  return refund.id;
}
