import type { Database } from '#db/client.ts';
import { fulfillmentLines, fulfillments } from '#db/schema/index.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { type ChangeRequest, changeOrder } from './change-order.ts';
import { choosePieces, countsOf } from './pieces.ts';
import { leftToSend } from './quantities.ts';
import type { PieceCount } from './types.ts';

export interface Parcel {
  pieces: PieceCount[];
  carrier: string | null;
  trackingNumber: string | null;
}

/**
 * Sends a parcel with some or all of what is left to send, and tells the buyer.
 * @throws Problem 422 `nothing_chosen`, 409 `too_many_pieces` or `illegal_move`
 */
export const fulfilOrder = (db: Database, request: ChangeRequest, parcel: Parcel) =>
  changeOrder(db, request, async ({ tx, order, lines }) => {
    const { carrier, trackingNumber } = parcel;
    const chosen = choosePieces(lines, parcel.pieces, leftToSend);
    const [made] = await tx
      .insert(fulfillments)
      .values({ orderId: order.id, status: 'shipped', carrier, trackingNumber, shippedAt: new Date() })
      .returning({ id: fulfillments.id });
    if (!made) throw new Error('an insert returned no row');
    await tx
      .insert(fulfillmentLines)
      .values(
        chosen.map(({ line, quantity }) => ({ fulfillmentId: made.id, orderLineId: line.id, quantity })),
      );
    await queueMail(tx, {
      template: 'order_shipped',
      to: order.email,
      locale: order.locale,
      data: { orderId: order.id, parcelId: made.id },
    });
    return {
      kind: 'fulfilled',
      data: { parcelId: made.id, pieces: countsOf(chosen), carrier, trackingNumber },
      lines: chosen.map(({ line, quantity }) => ({ position: line.position, fulfilledQuantity: quantity })),
    };
  });
