import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lookAtPayment } from '../finish-payment.ts';
import { reconcilePayments } from '../reconcile.ts';
import { openTestShop, type TestShop } from '../test-checkout.ts';
import type { ChargeOutcome } from './provider.ts';
import { endWaiting } from './test-ledger.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const paidBy = (card: string) => ({ body: { payment: { provider: 'test', card } } });
const challenged = paidBy('4000002500003155');
const twice = paidBy('4000000000000077');
const silent = paidBy('4000000000000119');

async function cartOfOne(stock = 5) {
  const variantId = await shop.product(stock);
  return { variantId, cart: shop.cart({ variantId, quantity: 1 }) };
}

async function orderOf(cartId: string) {
  const rows = await shop.sql<{ id: string; state: string; key: string; reason: string | null }[]>`
    SELECT o.id, o.state, p.idempotency_key AS key, p.failure_code AS reason
    FROM orders o JOIN payments p ON p.order_id = o.id WHERE o.cart_id = ${cartId} ORDER BY o.id DESC`;
  if (!rows[0]) throw new Error('there is no order');
  return rows[0];
}

/** How often money was taken for it, by the provider's own book. */
const charges = (key: string) =>
  shop.count(
    'idempotency_keys',
    `scope = 'test-payments' AND key = '${key}' AND response -> 'outcome' ->> 'kind' = 'succeeded'`,
  );
const mails = (orderId: string) =>
  shop.count('outbox', `topic LIKE 'mail.%' AND payload -> 'data' ->> 'orderId' = '${orderId}'`);

const approved = (key: string): ChargeOutcome => ({ kind: 'succeeded', reference: `test_${key}` });
const refused: ChargeOutcome = { kind: 'failed', reference: null, code: 'authentication_failed' };

describe('a card that is challenged', () => {
  test('waits with its stock, and is placed once when approved, whoever looks', async () => {
    const { cart, variantId } = await cartOfOne();
    await expect(shop.order(cart, challenged)).rejects.toMatchObject({
      status: 402,
      code: 'payment_action_required',
      details: { extra: { url: expect.stringContaining('/checkout/bank/order%3A') } },
    });
    const { id, key } = await orderOf(cart.id);
    await lookAtPayment(shop.services, id);
    expect(await orderOf(cart.id), 'a look gives nothing up').toMatchObject({ state: 'pending' });
    expect([await shop.stock(variantId), await charges(key)]).toEqual([4, 0]);

    await endWaiting(shop.services.db, key, approved(key));
    await endWaiting(shop.services.db, key, refused);
    await Promise.all(Array.from({ length: 6 }, () => lookAtPayment(shop.services, id)));
    expect(await orderOf(cart.id)).toMatchObject({ state: 'placed' });
    expect([await charges(key), await mails(id)]).toEqual([1, 1]);
  });

  test('gives the stock back when refused, and the cart can be ordered with another', async () => {
    const { cart, variantId } = await cartOfOne();
    await expect(shop.order(cart, challenged)).rejects.toMatchObject({ status: 402 });
    const { id, key } = await orderOf(cart.id);
    await endWaiting(shop.services.db, key, refused);
    await lookAtPayment(shop.services, id);
    expect(await orderOf(cart.id)).toMatchObject({ state: 'cancelled', reason: 'authentication_failed' });
    expect(await shop.stock(variantId)).toBe(5);
    expect((await shop.order(cart)).replayed).toBe(false);
    expect(await shop.stock(variantId)).toBe(4);
  });

  test('sent again says the same page; another form ends it, and it can never be approved', async () => {
    const { cart, variantId } = await cartOfOne();
    const key = { idempotencyKey: 'again' };
    const first = await shop.order(cart, { ...challenged, ...key }).catch((problem) => problem);
    const again = await shop.order(cart, { ...challenged, ...key }).catch((problem) => problem);
    expect(again.details.extra).toEqual(first.details.extra);
    const left = await orderOf(cart.id);

    await shop.order(cart);
    await endWaiting(shop.services.db, left.key, approved(left.key));
    expect(await charges(left.key)).toBe(0);
    expect(await shop.stock(variantId)).toBe(4);
  });

  test('left alone is given up by the reconciler after half an hour, not before', async () => {
    const { cart, variantId } = await cartOfOne();
    await expect(shop.order(cart, challenged)).rejects.toMatchObject({ status: 402 });
    const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000);
    await reconcilePayments(shop.services, inMinutes(20));
    expect(await orderOf(cart.id)).toMatchObject({ state: 'pending' });
    await reconcilePayments(shop.services, inMinutes(31));
    expect(await orderOf(cart.id)).toMatchObject({ state: 'cancelled', reason: 'abandoned' });
    expect(await shop.stock(variantId)).toBe(5);
  });
});

test('a success that is reported three times at once is charged, placed and told once', async () => {
  const { cart, variantId } = await cartOfOne();
  const { orderId, receipt } = await shop.order(cart, twice);
  expect(receipt.number).toMatch(/^\d+$/);
  expect(await charges(`order:${orderId}`)).toBe(1);
  expect(await mails(orderId)).toBe(1);
  expect(await shop.count('order_events', `order_id = '${orderId}' AND kind = 'paid'`)).toBe(1);
  expect(await shop.stock(variantId)).toBe(4);
});

test('an answer that never comes leaves the order open; asked again, it is placed and charged once', async () => {
  const { cart } = await cartOfOne();
  const key = { idempotencyKey: 'silent' };
  await expect(shop.order(cart, { ...silent, ...key })).rejects.toMatchObject({
    status: 503,
    code: 'payment_pending',
    details: { extra: { url: expect.stringContaining('/checkout/pending/') } },
  });
  expect((await shop.order(cart, { ...silent, ...key })).replayed).toBe(true);
  const { id, state, key: paymentKey } = await orderOf(cart.id);
  expect([state, await charges(paymentKey), await mails(id)]).toEqual(['placed', 1, 1]);
});

test('a refund that is repeated is made once', async () => {
  const provider = shop.services.provider('test');
  const refund = { idempotencyKey: 'refund:1', reference: 'test_order:1', amount: 500, currency: 'USD' };
  expect(await Promise.all([provider.refund(refund), provider.refund(refund)])).toEqual([
    'succeeded',
    'succeeded',
  ]);
  expect(await shop.count('idempotency_keys', "scope = 'test-refunds' AND key = 'refund:1'")).toBe(1);
});
