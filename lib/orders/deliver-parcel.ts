import { and, eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { fulfillments } from '#db/schema/index.ts';
import { Problem } from '../errors.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { type ChangeRequest, changeOrder } from './change-order.ts';

/** Notes that a parcel has arrived, and tells the buyer. @throws Problem 409 `illegal_move` where it is not on its way */
export const deliverParcel = (db: Database, request: ChangeRequest, parcelId: string) =>
  changeOrder(db, request, async ({ tx, order }) => {
    const [delivered] = await tx
      .update(fulfillments)
      .set({ status: 'delivered', deliveredAt: new Date() })
      .where(
        and(
          eq(fulfillments.id, parcelId),
          eq(fulfillments.orderId, order.id),
          eq(fulfillments.status, 'shipped'),
        ),
      )
      .returning({ id: fulfillments.id });
    if (!delivered) throw new Problem(409, 'illegal_move', { detail: 'That parcel is not on its way.' });
    await queueMail(tx, {
      template: 'order_delivered',
      to: order.email,
      locale: order.locale,
      data: { orderId: order.id },
    });
    return { kind: 'delivered', data: { parcelId } };
  });
