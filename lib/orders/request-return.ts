import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { fulfillments, returnLines, returns } from '#db/schema/index.ts';
import { Problem } from '../errors.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { type ChangeRequest, changeOrder } from './change-order.ts';
import { choosePieces, countsOf } from './pieces.ts';
import { isReturnTime, leftToReturn, returnDays } from './quantities.ts';
import type { PieceCount } from './types.ts';

export interface ReturnRequest {
  pieces: PieceCount[];
  reason: string;
}

/**
 * Asks to send delivered pieces back; one request at a time.
 * @throws Problem 422 `nothing_chosen`, 409 `too_many_pieces`, `return_too_late` or `illegal_move`
 */
export const requestReturn = (db: Database, request: ChangeRequest, { pieces, reason }: ReturnRequest) =>
  changeOrder(db, request, async ({ tx, order, lines }) => {
    if (order.fulfillmentState !== 'delivered') {
      throw new Problem(409, 'illegal_move', { detail: 'Only what was delivered can be returned.' });
    }
    const parcels = await tx
      .select({ at: fulfillments.deliveredAt })
      .from(fulfillments)
      .where(eq(fulfillments.orderId, order.id));
    if (!isReturnTime(parcels.map(({ at }) => at))) {
      throw new Problem(409, 'return_too_late', { detail: `Returns are taken for ${returnDays} days.` });
    }
    const chosen = choosePieces(lines, pieces, leftToReturn);
    const [made] = await tx
      .insert(returns)
      .values({ orderId: order.id, reason })
      .returning({ id: returns.id });
    if (!made) throw new Error('an insert returned no row');
    await tx
      .insert(returnLines)
      .values(chosen.map(({ line, quantity }) => ({ returnId: made.id, orderLineId: line.id, quantity })));
    await queueMail(tx, {
      template: 'return_requested',
      to: order.email,
      locale: order.locale,
      data: { orderId: order.id, returnId: made.id },
    });
    return { kind: 'return_requested', data: { returnId: made.id, pieces: countsOf(chosen), reason } };
  });
