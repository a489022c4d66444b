import { afterAll, beforeAll, expect, test } from 'vitest';
import { maxAttempts } from '../mail/send-mails.ts';
import { cancelOrder } from '../orders/cancel-order.ts';
import { settleRefund } from '../orders/settle-refund.ts';
import { openTestOrders, type TestOrders } from '../orders/test-orders.ts';
import { countOpenWork } from './open-work.ts';

let shop: TestOrders;
beforeAll(async () => {
  shop = await openTestOrders();
});
afterAll(() => shop.close());

test('counts what waits, and apart from it what waits for a person', async () => {
  const [first, second, third] = await Promise.all([shop.place(1), shop.place(1), shop.place(1)]);
  expect(await countOpenWork(shop.db)).toEqual({
    mailsWaiting: 3,
    mailsGivenUp: 0,
    paymentsUnfinished: 0,
    refundsOwed: 0,
    refundsRefused: 0,
  });
  for (const { orderId } of [first, second]) await cancelOrder(shop.db, shop.change(orderId));
  await settleRefund(shop.db, (await shop.read(first.orderId)).refunds[0]?.id ?? '', 'failed');
  await shop.sql`
    UPDATE outbox SET attempts = ${maxAttempts} WHERE payload -> 'data' ->> 'orderId' = ${third.orderId}`;
  await shop.sql`
    UPDATE payments SET status = 'pending', updated_at = now() - interval '2 minutes' WHERE order_id = ${third.orderId}`;
  await shop.sql`
    UPDATE payments SET status = 'requires_action', updated_at = now() - interval '2 minutes' WHERE order_id = ${second.orderId}`;
  expect(await countOpenWork(shop.db)).toEqual({
    // Two confirmations, and two that say what was called off.
    mailsWaiting: 4,
    mailsGivenUp: 1,
    paymentsUnfinished: 1,
    refundsOwed: 1,
    refundsRefused: 1,
  });
});
