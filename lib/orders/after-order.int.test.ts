import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cancelOrder } from './cancel-order.ts';
import { deliverParcel } from './deliver-parcel.ts';
import { declineReturn, receiveReturn } from './end-return.ts';
import { fulfilOrder } from './fulfil-order.ts';
import { refundOrder } from './refund-order.ts';
import { requestReturn } from './request-return.ts';
import { settleRefund } from './settle-refund.ts';
import { openTestOrders, type TestOrders } from './test-orders.ts';

let shop: TestOrders;
beforeAll(async () => {
  shop = await openTestOrders();
});
afterAll(() => shop.close());

const pieces = (...counts: [position: number, quantity: number][]) =>
  counts.map(([position, quantity]) => ({ position, quantity }));
const refusal = (code: string) => ({ code });
const openReturn = async (orderId: string) => (await shop.read(orderId)).returns.at(-1)?.id ?? '';

describe('sending', () => {
  test('in parts goes through every state, each with its mail', async () => {
    const { orderId } = await shop.place(2, 1);
    await shop.send(orderId, [1, 1]);
    expect(await shop.states(orderId)).toEqual(['placed', 'paid', 'partially_fulfilled']);
    await shop.send(orderId, [1, 1], [2, 1]);
    expect(await shop.states(orderId)).toEqual(['placed', 'paid', 'fulfilled']);
    const [first, second] = (await shop.read(orderId)).parcels;
    expect(first).toMatchObject({
      pieces: pieces([1, 1]),
      trackingUrl: expect.stringMatching(/^https:\/\/www\.dhl\.com.*JD0146$/),
    });
    await deliverParcel(shop.db, shop.change(orderId), second?.id ?? '');
    expect(await shop.states(orderId), 'one parcel is still on its way').toEqual([
      'placed',
      'paid',
      'fulfilled',
    ]);
    await deliverParcel(shop.db, shop.change(orderId), first?.id ?? '');
    expect(await shop.states(orderId)).toEqual(['completed', 'paid', 'delivered']);
    expect(await shop.mails(orderId)).toEqual([
      'order_placed',
      'order_shipped',
      'order_shipped',
      'order_delivered',
      'order_delivered',
    ]);
  });

  test.each([
    ['more than is left', pieces([1, 3]), 'too_many_pieces'],
    ['a line twice, together more than is left', pieces([1, 1], [1, 2]), 'too_many_pieces'],
    ['a line that is not there', pieces([7, 1]), 'too_many_pieces'],
    ['nothing', pieces([1, 0]), 'nothing_chosen'],
  ])('%s is refused and writes nothing', async (_, asked, code) => {
    const { orderId } = await shop.place(2);
    const parcel = { pieces: asked, carrier: null, trackingNumber: null };
    await expect(fulfilOrder(shop.db, shop.change(orderId), parcel)).rejects.toMatchObject({ code });
    expect((await shop.read(orderId)).parcels).toEqual([]);
    expect(await shop.mails(orderId)).toEqual(['order_placed']);
  });

  test('the same form sent ten times at once sends one parcel', async () => {
    const { orderId } = await shop.place(4);
    const change = shop.change(orderId);
    const parcel = { pieces: pieces([1, 1]), carrier: null, trackingNumber: null };
    const all = await Promise.all(Array.from({ length: 10 }, () => fulfilOrder(shop.db, change, parcel)));
    expect(all.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect((await shop.read(orderId)).parcels).toHaveLength(1);
  });
});

describe('calling off', () => {
  test('gives stock, discounts and money back, and tells the buyer', async () => {
    const { orderId, variantIds } = await shop.place(2, 3);
    await cancelOrder(shop.db, shop.change(orderId));
    expect(await Promise.all(variantIds.map(shop.stock))).toEqual([5, 5]);
    expect(await shop.states(orderId), 'the money is owed').toEqual(['cancelled', 'paid', 'unfulfilled']);
    await shop.sendRefunds();
    expect(await shop.states(orderId)).toEqual(['cancelled', 'refunded', 'unfulfilled']);
    expect(await shop.refunded(orderId)).toEqual([5 * 4800]);
    expect(await shop.mails(orderId)).toEqual(['order_placed', 'order_cancelled', 'order_refunded']);
  });

  test('asked for by many tabs at once happens once', async () => {
    const { orderId, variantIds } = await shop.place(2);
    const all = await Promise.allSettled(
      Array.from({ length: 8 }, () => cancelOrder(shop.db, shop.change(orderId))),
    );
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await shop.stock(variantIds[0] ?? '')).toBe(5);
    expect(await shop.refunded(orderId)).toHaveLength(1);
  });

  test('is too late once something was sent', async () => {
    const { orderId } = await shop.place(2);
    await shop.send(orderId, [1, 1]);
    await expect(cancelOrder(shop.db, shop.change(orderId))).rejects.toMatchObject(refusal('already_sent'));
  });

  test('and sending that race end in one of the two', async () => {
    const { orderId, variantIds } = await shop.place(2);
    await Promise.allSettled([cancelOrder(shop.db, shop.change(orderId)), shop.send(orderId, [1, 2])]);
    const [state] = await shop.states(orderId);
    expect(await shop.stock(variantIds[0] ?? '')).toBe(state === 'cancelled' ? 5 : 3);
    expect((await shop.read(orderId)).parcels).toHaveLength(state === 'cancelled' ? 0 : 1);
  });
});

describe('paying back', () => {
  const refund = (orderId: string, change: Partial<Parameters<typeof refundOrder>[2]> = {}) =>
    refundOrder(shop.db, shop.change(orderId), {
      pieces: [],
      restock: true,
      extra: 0,
      reason: 'test',
      ...change,
    });

  test('a piece that was not sent calls it off; the rest is sent', async () => {
    const { orderId, variantIds } = await shop.place(2);
    await refund(orderId, { pieces: pieces([1, 1]) });
    await shop.sendRefunds();
    expect(await shop.states(orderId)).toEqual(['placed', 'partially_refunded', 'unfulfilled']);
    expect(await shop.stock(variantIds[0] ?? '')).toBe(4);
    await expect(shop.send(orderId, [1, 2])).rejects.toMatchObject(refusal('too_many_pieces'));
    await shop.send(orderId, [1, 1]);
    expect(await shop.states(orderId)).toEqual(['placed', 'partially_refunded', 'fulfilled']);
  });

  test('every piece that was not sent calls the order off', async () => {
    const { orderId } = await shop.place(1, 1);
    await refund(orderId, { pieces: pieces([1, 1], [2, 1]), restock: false });
    expect((await shop.states(orderId))[0]).toBe('cancelled');
  });

  test('without putting it back leaves the stock', async () => {
    const { orderId, variantIds } = await shop.place(2);
    await refund(orderId, { pieces: pieces([1, 1]), restock: false });
    expect(await shop.stock(variantIds[0] ?? '')).toBe(3);
  });

  test('never more than was paid, however it is asked', async () => {
    const { orderId } = await shop.place(1);
    await refund(orderId, { extra: 5000 });
    await expect(refund(orderId, { extra: 401 })).rejects.toMatchObject(refusal('refund_exceeds_paid'));
    await expect(refund(orderId, { pieces: pieces([1, 1]) })).rejects.toMatchObject(
      refusal('refund_exceeds_paid'),
    );
    const both = await Promise.allSettled([refund(orderId, { extra: 300 }), refund(orderId, { extra: 300 })]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await refund(orderId, { extra: 100 });
    await shop.sendRefunds();
    expect((await shop.states(orderId))[1]).toBe('refunded');
  });

  test('the provider’s yes heard by many is noted once', async () => {
    const { orderId } = await shop.place(1);
    await refund(orderId, { extra: 100 });
    const id = (await shop.read(orderId)).refunds[0]?.id ?? '';
    await Promise.all(Array.from({ length: 8 }, () => settleRefund(shop.db, id, 'succeeded')));
    expect(await shop.mails(orderId)).toEqual(['order_placed', 'order_refunded']);
    expect(await shop.count('order_events', `order_id = '${orderId}' AND kind = 'refunded'`)).toBe(1);
  });

  test('what a bank sends back later is owed again, and what others were paid stays paid', async () => {
    const { orderId } = await shop.place(1);
    await refund(orderId, { extra: 5000 });
    await refund(orderId, { extra: 400 });
    await shop.sendRefunds();
    const [first, second] = (await shop.read(orderId)).refunds.map(({ id }) => id);
    const states = [(await shop.states(orderId))[1]];
    for (const id of [first, first, second]) {
      await settleRefund(shop.db, id ?? '', 'failed');
      states.push((await shop.states(orderId))[1]);
    }
    expect(states).toEqual(['refunded', 'partially_refunded', 'partially_refunded', 'paid']);
    expect(await shop.count('order_events', `order_id = '${orderId}' AND kind = 'refund_failed'`)).toBe(2);
    await expect(refund(orderId, { extra: 1 })).rejects.toMatchObject(refusal('refund_exceeds_paid'));
  });

  test('what the provider refuses stays owed', async () => {
    const { orderId } = await shop.place(1);
    await refund(orderId, { extra: 5000 });
    await settleRefund(shop.db, (await shop.read(orderId)).refunds[0]?.id ?? '', 'failed');
    expect((await shop.states(orderId))[1]).toBe('paid');
    await expect(refund(orderId, { extra: 500 })).rejects.toMatchObject(refusal('refund_exceeds_paid'));
  });
});

describe('a return', () => {
  async function delivered(...quantities: number[]) {
    const placed = await shop.place(...quantities);
    await shop.send(
      placed.orderId,
      ...quantities.map((quantity, index): [number, number] => [index + 1, quantity]),
    );
    await shop.arrive(placed.orderId);
    return placed;
  }
  const ask = (orderId: string, ...counts: [number, number][]) =>
    requestReturn(shop.db, shop.change(orderId), { pieces: pieces(...counts), reason: 'too large' });
  const receive = (orderId: string, returnId: string, restock = true) =>
    receiveReturn(shop.db, shop.change(orderId), { returnId, restock });

  test('of some pieces pays for them and leaves the rest with the buyer, who may send that back too', async () => {
    const { orderId, variantIds } = await delivered(2, 1);
    await ask(orderId, [1, 1]);
    expect((await shop.states(orderId))[2]).toBe('return_requested');
    await receive(orderId, await openReturn(orderId));
    expect((await shop.states(orderId))[2]).toBe('delivered');
    await ask(orderId, [1, 1], [2, 1]);
    await receive(orderId, await openReturn(orderId));
    await shop.sendRefunds();
    expect(await shop.states(orderId)).toEqual(['completed', 'refunded', 'returned']);
    expect(await shop.refunded(orderId), 'shipping was free').toEqual([4800, 9600]);
    expect(await Promise.all(variantIds.map(shop.stock))).toEqual([5, 5]);
  });

  test('that came back worn is paid and not sold again', async () => {
    const { orderId, variantIds } = await delivered(1);
    await ask(orderId, [1, 1]);
    await receive(orderId, await openReturn(orderId), false);
    expect(await shop.refunded(orderId)).toEqual([4800]);
    expect(await shop.stock(variantIds[0] ?? '')).toBe(4);
  });

  test('that is declined changes neither money nor stock, and says why', async () => {
    const { orderId, variantIds } = await delivered(1);
    await ask(orderId, [1, 1]);
    const returnId = await openReturn(orderId);
    await declineReturn(shop.db, shop.change(orderId), { returnId, answer: 'It was worn.' });
    expect(await shop.states(orderId)).toEqual(['completed', 'paid', 'delivered']);
    expect(await shop.stock(variantIds[0] ?? '')).toBe(4);
    expect((await shop.read(orderId)).events.at(-1)).toMatchObject({ answer: 'It was worn.' });
    await expect(receive(orderId, returnId)).rejects.toMatchObject(refusal('illegal_move'));
  });

  test('is one at a time, and ended once', async () => {
    const { orderId } = await delivered(2);
    await ask(orderId, [1, 1]);
    await expect(ask(orderId, [1, 1])).rejects.toMatchObject(refusal('illegal_move'));
    const returnId = await openReturn(orderId);
    const ends = await Promise.allSettled([1, 2, 3].map(() => receive(orderId, returnId)));
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await shop.refunded(orderId)).toEqual([4800]);
  });

  test.each([
    ['before it has arrived', async () => (await shop.place(1)).orderId, 'illegal_move'],
    [
      'after thirty days',
      async () => {
        const { orderId } = await delivered(1);
        await shop.sql`UPDATE fulfillments SET delivered_at = now() - interval '31 days' WHERE order_id = ${orderId}`;
        return orderId;
      },
      'return_too_late',
    ],
  ])('%s is refused', async (_, make, code) => {
    await expect(ask(await make(), [1, 1])).rejects.toMatchObject(refusal(code));
  });

  test('of another order cannot be ended through this one', async () => {
    const { orderId } = await delivered(1);
    await ask(orderId, [1, 1]);
    const other = await delivered(1);
    await expect(receive(other.orderId, await openReturn(orderId))).rejects.toMatchObject(
      refusal('illegal_move'),
    );
  });
});

test('an order that was never paid cannot be changed, and one that is not there is not found', async () => {
  const { orderId } = await shop.place(1);
  await shop.sql`UPDATE orders SET state = 'pending', payment_state = 'unpaid' WHERE id = ${orderId}`;
  await expect(cancelOrder(shop.db, shop.change(orderId))).rejects.toMatchObject(refusal('illegal_move'));
  await expect(cancelOrder(shop.db, shop.change(randomUUID()))).rejects.toMatchObject(refusal('not_found'));
});
