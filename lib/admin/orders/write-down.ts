import { sql } from 'drizzle-orm';
import type { Database, Transaction } from '#db/client.ts';
import { orderEvents } from '#db/schema/index.ts';
import type { Actor } from '../../audit.ts';
import { notFound, Problem } from '../../errors.ts';
import { auditOrder, type Change, type ChangeRequest, lockOrder } from '../../orders/change-order.ts';
import { retryRefund } from '../../orders/settle-refund.ts';

export interface DeskRequest extends ChangeRequest {
  actor: Actor;
}

/**
 * What the desk does about an order that changes neither its pieces nor its states, in its history and audited.
 * @throws Problem 404 `not_found`, and what `run` throws
 */
function writeDown(
  db: Database,
  { orderId, operationId, actor }: DeskRequest,
  run: (tx: Transaction) => Promise<Change>,
): Promise<void> {
  return db.transaction(async (tx) => {
    const order = await lockOrder(tx, orderId);
    const [done] = await tx.execute(sql`
      SELECT FROM order_events WHERE order_id = ${orderId} AND operation_id = ${operationId}`);
    if (done) return;
    const { kind, data } = await run(tx);
    await tx.insert(orderEvents).values({ orderId, operationId, kind, data, actorId: actor.id });
    await auditOrder(tx, order, actor, { kind, data });
  });
}

export const noteOrder = (db: Database, request: DeskRequest, note: string) =>
  writeDown(db, request, async () => ({ kind: 'note', data: { note } }));

/** Sends a mail about the order once more, as a mail of its own. @throws Problem 404 */
export const resendMail = (db: Database, request: DeskRequest, mailId: string) =>
  writeDown(db, request, async (tx) => {
    const [copy] = await tx.execute<{ topic: string }>(sql`
      INSERT INTO outbox (topic, payload)
      SELECT topic, payload FROM outbox
      WHERE id = ${mailId}::bigint AND topic LIKE 'mail.%' AND payload -> 'data' ->> 'orderId' = ${request.orderId}
      RETURNING topic`);
    if (!copy) throw notFound();
    return { kind: 'mail_resent', data: { mail: copy.topic.slice('mail.'.length) } };
  });

/** Has a refund that the provider refused tried once more. @throws Problem 409 `illegal_move` */
export const sendRefundAgain = (db: Database, request: DeskRequest, refundId: string) =>
  writeDown(db, request, async (tx) => {
    if (!(await retryRefund(tx, { ...request, refundId }))) {
      throw new Problem(409, 'illegal_move', { detail: 'That refund has not failed.' });
    }
    return { kind: 'refund_retried', data: { refundId } };
  });
