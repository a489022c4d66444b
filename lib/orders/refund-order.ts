import { and, eq } from 'drizzle-orm';
import type { Database, Transaction } from '#db/client.ts';
import { returns } from '#db/schema/index.ts';
import { Problem } from '../errors.ts';
import { announceStock } from '../inventory/announce-stock.ts';
import { giveBackStock } from '../inventory/take-stock.ts';
import { type ChangeRequest, changeOrder } from './change-order.ts';
import { oweRefund } from './owed-refund.ts';
import { type ChosenPieces, choosePieces, countsOf, stockOf } from './pieces.ts';
import { leftToRefund, leftToSend } from './quantities.ts';
import { refundFor } from './refund-amount.ts';
import type { PieceCount } from './types.ts';

export interface RefundInput {
  /** Pieces that the buyer does not get, or gives back; those not yet sent come first. */
  pieces: PieceCount[];
  /** They can be sold again. */
  restock: boolean;
  /** Minor units beside what the pieces cost: shipping, or a kindness. */
  extra: number;
  reason: string;
}

/**
 * Pays back pieces, or an amount, or both. Pieces not sent yet are called off.
 * @throws Problem 422 `nothing_chosen`, 409 `too_many_pieces`, `refund_exceeds_paid`, or `return_open` for sent pieces
 * while a return is under way
 */
export const refundOrder = (db: Database, request: ChangeRequest, input: RefundInput) =>
  changeOrder(db, request, async ({ tx, order, lines }) => {
    const { extra, reason, restock } = input;
    const isMoneyOnly = input.pieces.length === 0 && extra > 0;
    const chosen = isMoneyOnly ? [] : choosePieces(lines, input.pieces, leftToRefund);
    const unsent = chosen.map(({ line, quantity }) => Math.min(quantity, leftToSend(line)));
    const isSentIncluded = chosen.some(({ quantity }, index) => quantity > (unsent[index] ?? 0));
    if (isSentIncluded) await requireNoOpenReturn(tx, order.id);
    if (restock) await putBack(tx, order.id, chosen);
    const amount = chosen.reduce(
      (sum, { line, quantity }) => sum + refundFor(line, quantity, order.taxIncluded),
      extra,
    );
    await oweRefund(tx, order, request, {
      amount,
      reason,
      pieces: chosen.map((each) => ({ ...each, restock })),
    });
    return {
      kind: 'refund_owed',
      data: { amount, reason, restock, pieces: countsOf(chosen) },
      lines: chosen.map(({ line, quantity }, index) => {
        const cancelledQuantity = unsent[index] ?? 0;
        return {
          position: line.position,
          refundedQuantity: quantity,
          cancelledQuantity,
          // A sent piece that can be sold again has come back.
          returnedQuantity: restock ? quantity - cancelledQuantity : 0,
        };
      }),
    };
  });

async function requireNoOpenReturn(tx: Transaction, orderId: string): Promise<void> {
  const [open] = await tx
    .select({ id: returns.id })
    .from(returns)
    .where(and(eq(returns.orderId, orderId), eq(returns.status, 'requested')));
  if (open) throw new Problem(409, 'return_open', { detail: 'Receive or decline the return first.' });
}

async function putBack(tx: Transaction, orderId: string, chosen: readonly ChosenPieces[]): Promise<void> {
  await announceStock(tx, await giveBackStock(tx, orderId, 'return', stockOf(chosen)));
}
