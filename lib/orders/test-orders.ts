import { randomUUID } from 'node:crypto';
import { sendRefunds } from '../checkout/send-refunds.ts';
import { openTestShop } from '../checkout/test-checkout.ts';
import type { ChangeRequest } from './change-order.ts';
import { deliverParcel } from './deliver-parcel.ts';
import { fulfilOrder } from './fulfil-order.ts';
import { readOrderById } from './read-order.ts';

/** What integration tests of orders do with placed ones. */
export async function openTestOrders() {
  const shop = await openTestShop();
  const { db } = shop.services;
  const change = (orderId: string, operationId: string = randomUUID()): ChangeRequest => ({
    orderId,
    operationId,
    actor: null,
  });
  const read = (orderId: string) => readOrderById(db, orderId);

  return {
    ...shop,
    db,
    change,
    read,
    /** An order of so many shirts each, of which five are in stock; a shirt is $48 and shipping $6. */
    async place(...quantities: number[]) {
      const variantIds = await Promise.all(quantities.map(() => shop.product(5)));
      const lines = variantIds.map((variantId, index) => ({ variantId, quantity: quantities[index] ?? 0 }));
      const { orderId } = await shop.order(shop.cart(...lines));
      return { orderId, variantIds };
    },
    send: (orderId: string, ...pieces: [position: number, quantity: number][]) =>
      fulfilOrder(db, change(orderId), {
        pieces: pieces.map(([position, quantity]) => ({ position, quantity })),
        carrier: 'DHL',
        trackingNumber: 'JD0146',
      }),
    /** Everything that is on its way arrives. */
    async arrive(orderId: string) {
      const { parcels } = await read(orderId);
      for (const { id, deliveredAt } of parcels) {
        if (deliveredAt === null) await deliverParcel(db, change(orderId), id);
      }
    },
    sendRefunds: () => sendRefunds(shop.services),
    states: async (orderId: string) => {
      const { state, paymentState, fulfillmentState } = await read(orderId);
      return [state, paymentState, fulfillmentState];
    },
    async refunded(orderId: string): Promise<number[]> {
      return (await read(orderId)).refunds.map(({ amount }) => amount.amount);
    },
    async mails(orderId: string): Promise<string[]> {
      const rows = await shop.sql`
        SELECT topic FROM outbox WHERE topic LIKE 'mail.%' AND payload -> 'data' ->> 'orderId' = ${orderId} ORDER BY id`;
      return rows.map(({ topic }) => topic.slice('mail.'.length));
    },
  };
}

export type TestOrders = Awaited<ReturnType<typeof openTestOrders>>;
