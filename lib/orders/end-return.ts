import { and, eq } from 'drizzle-orm';
import type { Database, Transaction } from '#db/client.ts';
import { returnLines, returns } from '#db/schema/index.ts';
import { Problem } from '../errors.ts';
import { announceStock } from '../inventory/announce-stock.ts';
import { giveBackStock } from '../inventory/take-stock.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { type ChangeRequest, changeOrder, type LockedOrder } from './change-order.ts';
import { leftOfPayment, oweRefund } from './owed-refund.ts';
import { type ChosenPieces, countsOf, stockOf } from './pieces.ts';
import { refundFor } from './refund-amount.ts';

/**
 * The pieces asked for have come back: they can be sold again if `restock` says so, and what they cost is paid back.
 * @throws Problem 409 `illegal_move` where no such return is open
 */
export const receiveReturn = (
  db: Database,
  request: ChangeRequest,
  { returnId, restock }: { returnId: string; restock: boolean },
) =>
  changeOrder(db, request, async ({ tx, order, lines }) => {
    await endReturn(tx, order.id, returnId, 'received');
    const pieces = await piecesOf(tx, returnId, lines);
    if (restock) await announceStock(tx, await giveBackStock(tx, order.id, 'return', stockOf(pieces)));
    const worth = pieces.reduce(
      (sum, { line, quantity }) => sum + refundFor(line, quantity, order.taxIncluded),
      0,
    );
    // What was paid back before as a kindness is not paid twice.
    const amount = Math.min(worth, (await leftOfPayment(tx, order))?.amount ?? 0);
    await oweRefund(tx, order, request, {
      amount,
      reason: 'returned',
      pieces: pieces.map((each) => ({ ...each, restock })),
    });
    await queueMail(tx, {
      template: 'return_received',
      to: order.email,
      locale: order.locale,
      data: { orderId: order.id, returnId, refund: amount },
    });
    return {
      kind: 'return_received',
      data: { returnId, amount, restock, pieces: countsOf(pieces) },
      lines: pieces.map(({ line, quantity }) => ({
        position: line.position,
        returnedQuantity: quantity,
        refundedQuantity: quantity,
      })),
    };
  });

/** @throws Problem 409 `illegal_move` where no such return is open */
export const declineReturn = (
  db: Database,
  request: ChangeRequest,
  { returnId, answer }: { returnId: string; answer: string },
) =>
  changeOrder(db, request, async ({ tx, order }) => {
    await endReturn(tx, order.id, returnId, 'declined');
    await queueMail(tx, {
      template: 'return_declined',
      to: order.email,
      locale: order.locale,
      data: { orderId: order.id, returnId, answer },
    });
    return { kind: 'return_declined', data: { returnId, answer } };
  });

async function endReturn(
  tx: Transaction,
  orderId: string,
  returnId: string,
  status: 'received' | 'declined',
): Promise<void> {
  const [ended] = await tx
    .update(returns)
    .set({ status })
    .where(and(eq(returns.id, returnId), eq(returns.orderId, orderId), eq(returns.status, 'requested')))
    .returning({ id: returns.id });
  if (!ended) throw new Problem(409, 'illegal_move', { detail: 'That return is not open.' });
}

async function piecesOf(
  tx: Transaction,
  returnId: string,
  lines: LockedOrder['lines'],
): Promise<ChosenPieces[]> {
  const asked = await tx.select().from(returnLines).where(eq(returnLines.returnId, returnId));
  return lines.flatMap((line) => {
    const quantity = asked.find(({ orderLineId }) => orderLineId === line.id)?.quantity ?? 0;
    return quantity > 0 ? [{ line, quantity }] : [];
  });
}
