import type { Database } from '#db/client.ts';
import { Problem } from '../errors.ts';
import { announceStock } from '../inventory/announce-stock.ts';
import { giveBackStock } from '../inventory/take-stock.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { returnOffers } from '../promotions/codes.ts';
import { type ChangeRequest, changeOrder } from './change-order.ts';
import { leftOfPayment, oweRefund } from './owed-refund.ts';
import { stockOf } from './pieces.ts';
import { leftToSend } from './quantities.ts';
import { canCancel } from './states.ts';

/**
 * Calls off an order of which nothing was sent: its stock is for sale again, its discounts can be used again, and what
 * was paid goes back.
 * @throws Problem 409 `already_sent`
 */
export const cancelOrder = (db: Database, request: ChangeRequest) =>
  changeOrder(db, request, async ({ tx, order, lines }) => {
    if (
      !canCancel({ order: order.state, payment: order.paymentState, fulfillment: order.fulfillmentState })
    ) {
      throw new Problem(409, 'already_sent', { detail: 'Some of it has been sent already.' });
    }
    const open = lines
      .map((line) => ({ line, quantity: leftToSend(line), restock: true }))
      .filter(({ quantity }) => quantity > 0);
    // Stock before promotions, as when they were taken.
    const changes = await giveBackStock(tx, order.id, 'cancellation', stockOf(open));
    await returnOffers(tx, order.id);
    await announceStock(tx, changes);
    const amount = (await leftOfPayment(tx, order))?.amount ?? 0;
    await oweRefund(tx, order, request, { amount, reason: 'cancelled', pieces: open });
    await queueMail(tx, {
      template: 'order_cancelled',
      to: order.email,
      locale: order.locale,
      data: { orderId: order.id, refund: amount },
    });
    return {
      kind: 'cancelled',
      data: { amount, byBuyer: request.actor === null },
      lines: open.map(({ line, quantity }) => ({
        position: line.position,
        cancelledQuantity: quantity,
        refundedQuantity: quantity,
      })),
    };
  });
