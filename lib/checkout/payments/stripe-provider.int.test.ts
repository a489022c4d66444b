import { randomUUID } from 'node:crypto';
import Stripe from 'stripe';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type StripeServer, startStripeServer } from '../../../tests/setup/stripe-server.ts';
import { log } from '../../log.ts';
import { cancelOrder } from '../../orders/cancel-order.ts';
import { retryRefund } from '../../orders/settle-refund.ts';
import { finishPayment, lookAtPayment } from '../finish-payment.ts';
import { receiveNotice } from '../receive-notice.ts';
import { receiveRefundNotice } from '../receive-refund-notice.ts';
import { reconcilePayments } from '../reconcile.ts';
import { sendRefunds } from '../send-refunds.ts';
import { checkoutServicesOn } from '../services.ts';
import { openTestShop, type TestShop } from '../test-checkout.ts';
import { connectStripe } from './stripe-client.ts';
import { readStripeNotice } from './stripe-notice.ts';
import { stripeProvider } from './stripe-provider.ts';

let shop: TestShop;
let server: StripeServer;
let through: ReturnType<typeof checkoutServicesOn>;
let connect: () => Promise<Stripe>;

beforeAll(async () => {
  log.level = 'silent';
  shop = await openTestShop();
  server = await startStripeServer();
  connect = connectStripe({ secretKey: 'sk_test_1', apiUrl: server.url });
  through = checkoutServicesOn(shop.services.db, [stripeProvider(connect)]);
});
afterEach(() => server.behave('well'));
afterAll(async () => {
  await server.stop();
  await shop.close();
});

const byStripe = { body: { payment: { provider: 'stripe' } } };
const later = (minutes: number) => new Date(Date.now() + minutes * 60_000);

interface Started {
  id: string;
  intentId: string;
  cart: ReturnType<TestShop['cart']>;
  variantId: string;
}

/** An order whose intent waits for the browser. */
async function start(): Promise<Started> {
  const variantId = await shop.product(5);
  const cart = shop.cart({ variantId, quantity: 1 });
  const asked = await shop.order(cart, { ...byStripe, through }).catch((problem) => problem);
  expect(asked).toMatchObject({ status: 402, code: 'payment_action_required' });
  const [order] = await ordersOf(cart.id);
  const intentId = order?.reference ?? '';
  expect(asked.details.extra.clientSecret).toBe(server.intents.get(intentId)?.client_secret);
  return { id: order?.id ?? '', intentId, cart, variantId };
}

const ordersOf = (cartId: string) => shop.sql<
  { id: string; state: string; reference: string; card: string | null }[]
>`
  SELECT o.id, o.state, p.provider_reference AS reference, p.card_brand || ' ' || p.card_last4 AS card
  FROM orders o JOIN payments p ON p.order_id = o.id WHERE o.cart_id = ${cartId} ORDER BY o.id`;
const statesOf = async (cartId: string) => (await ordersOf(cartId)).map(({ state }) => state);
const notice = (id: string, orderId: string) => ({
  provider: 'stripe',
  id,
  paymentKey: `order:${orderId}`,
});

describe('a payment by Stripe', () => {
  test('is one intent under our key, for the exact amount; paid, it places the order and names the card', async () => {
    const { id, intentId, cart } = await start();
    expect(server.intents.get(intentId)).toMatchObject({
      amount: 5_400,
      currency: 'usd',
      metadata: { paymentKey: `order:${id}` },
    });
    server.pay(intentId);
    await lookAtPayment(through, id);
    expect(await ordersOf(cart.id)).toMatchObject([{ state: 'placed', card: 'visa 4242' }]);
  });

  test('sent again is the same intent; a decline keeps it open for another card', async () => {
    const { id, intentId, cart } = await start();
    const before = server.intents.size;
    server.decline(intentId);
    expect((await lookAtPayment(through, id)).outcome).toMatchObject({ declined: 'insufficient_funds' });
    await expect(shop.order(cart, { ...byStripe, through })).rejects.toMatchObject({ status: 402 });
    expect(server.intents.size).toBe(before);
    expect(await statesOf(cart.id)).toEqual(['pending']);
    server.pay(intentId);
    expect(await shop.order(cart, { ...byStripe, through })).toMatchObject({ replayed: true });
  });

  test('a webhook sent three times, a return page and a retry that race place it once', async () => {
    const { id, intentId, cart, variantId } = await start();
    server.pay(intentId);
    await Promise.all([
      ...Array.from({ length: 3 }, () => receiveNotice(through, notice('evt_race', id))),
      lookAtPayment(through, id),
      lookAtPayment(through, id),
      shop.order(cart, { ...byStripe, through }),
    ]);
    expect(await statesOf(cart.id)).toEqual(['placed']);
    expect(await shop.count('order_events', `order_id = '${id}' AND kind = 'paid'`)).toBe(1);
    expect(await shop.stock(variantId)).toBe(4);
    expect(await receiveNotice(through, notice('evt_race', id)), 'known by now').toBeNull();
  });

  test('that nobody confirms is cancelled at Stripe, and can never be charged later', async () => {
    const { intentId, cart, variantId } = await start();
    await reconcilePayments(through, later(31));
    expect(await statesOf(cart.id)).toEqual(['cancelled']);
    expect(server.intents.get(intentId)?.status).toBe('canceled');
    expect(() => server.pay(intentId)).toThrow();
    expect(await shop.stock(variantId)).toBe(5);
  });

  test('paid in the moment it is given up is placed', async () => {
    const { id, intentId, cart } = await start();
    server.pay(intentId);
    await finishPayment(through, id);
    expect(await statesOf(cart.id)).toEqual(['placed']);
  });

  test('with another address in the form ends the first intent', async () => {
    const { intentId, cart } = await start();
    const moved = { body: { ...byStripe.body, email: 'moved@example.com' } };
    await expect(shop.order(cart, { ...moved, through })).rejects.toMatchObject({ status: 402 });
    expect(await statesOf(cart.id)).toEqual(['cancelled', 'pending']);
    expect(server.intents.get(intentId)?.status).toBe('canceled');
  });

  test.each(['failing', 'losing answers'] as const)(
    'while Stripe is %s stays open, and goes on',
    async (mood) => {
      const cart = shop.cart({ variantId: await shop.product(5), quantity: 1 });
      const key = { idempotencyKey: randomUUID() };
      const before = server.intents.size;
      server.behave(mood);
      await expect(shop.order(cart, { ...byStripe, ...key, through })).rejects.toMatchObject({
        status: 503,
        code: 'payment_pending',
      });
      const [order] = await ordersOf(cart.id);
      expect((await lookAtPayment(through, order?.id ?? '')).outcome).toEqual({ kind: 'unknown' });
      server.behave('well');
      await expect(shop.order(cart, { ...byStripe, ...key, through })).rejects.toMatchObject({ status: 402 });
      expect(server.intents.size).toBe(before + 1);
    },
  );

  test('left by a crash before Stripe was asked is made only to be cancelled', async () => {
    const cart = shop.cart({ variantId: await shop.product(5), quantity: 1 });
    server.behave('failing');
    await expect(shop.order(cart, { ...byStripe, through })).rejects.toMatchObject({ status: 503 });
    server.behave('well');
    await reconcilePayments(through, later(2));
    expect(await statesOf(cart.id)).toEqual(['cancelled']);
    expect([...server.intents.values()].at(-1)?.status).toBe('canceled');
  });
});

test('a refund is made once, also when it is asked for again after Stripe has forgotten the key', async () => {
  const provider = through.provider('stripe');
  const refund = { idempotencyKey: 'refund:7', reference: 'pi_7', amount: 700, currency: 'USD' };
  server.behave('losing answers');
  expect(await provider.refund(refund)).toBe('unknown');
  server.behave('well');
  expect(await provider.refund(refund)).toBe('succeeded');
  expect(await provider.refund(refund)).toBe('succeeded');
  expect(server.refunds).toHaveLength(1);
});

const secret = 'whsec_test';
const sign = (payload: string, timestamp = Math.floor(Date.now() / 1000)) =>
  Stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp });
const receive = (body: string, signature: string | null) =>
  readStripeNotice(connect, { body, signature, secret });

describe('a refund that a bank sends back later', () => {
  /** As Stripe sends it. */
  const refundEvent = (type: string, refundKey: string, status: string) =>
    JSON.stringify({
      id: 'evt_3RefundFailed',
      object: 'event',
      api_version: '2026-09-30.clover',
      created: 1_795_000_600,
      data: {
        object: {
          id: 're_1',
          object: 'refund',
          amount: 5_400,
          balance_transaction: 'txn_1',
          charge: 'ch_1',
          created: 1_795_000_100,
          currency: 'usd',
          destination_details: { card: { type: 'refund' }, type: 'card' },
          failure_balance_transaction: 'txn_2',
          failure_reason: 'expired_or_canceled_card',
          metadata: { refundKey },
          payment_intent: 'pi_1',
          reason: null,
          receipt_number: null,
          status,
        },
        previous_attributes: { status: 'succeeded' },
      },
      livemode: false,
      pending_webhooks: 1,
      request: { id: null, idempotency_key: null },
      type,
    });
  const hear = async (type: string, refundKey: string, status = 'failed') => {
    const body = refundEvent(type, refundKey, status);
    const heard = await receive(body, sign(body));
    if (heard && 'refundKey' in heard) await receiveRefundNotice(through, heard);
    return heard;
  };
  const stateOf = async (id: string) =>
    (
      await shop.sql`
        SELECT o.payment_state || ' ' || r.status AS state FROM orders o
        JOIN payments p ON p.order_id = o.id JOIN refunds r ON r.payment_id = p.id WHERE o.id = ${id}`
    )[0]?.state;

  async function refunded() {
    const { id, intentId } = await start();
    server.pay(intentId);
    await lookAtPayment(through, id);
    await cancelOrder(shop.services.db, { orderId: id, operationId: 'called-off', actor: null });
    await sendRefunds(through);
    expect(await stateOf(id)).toBe('refunded succeeded');
    const made = server.refunds.find((refund) => refund.payment_intent === intentId);
    return { id, refundId: made?.id ?? '', refundKey: made?.metadata.refundKey ?? '' };
  }

  test.each(['refund.failed', 'refund.updated', 'charge.refund.updated'])(
    'is owed again by %s, once, and the desk can have it sent anew',
    async (type) => {
      const { id, refundId, refundKey } = await refunded();
      server.failRefund(refundId);
      await Promise.all([hear(type, refundKey), hear(type, refundKey)]);
      await hear(type, refundKey);
      expect(await stateOf(id)).toBe('paid failed');
      expect(await shop.count('order_events', `order_id = '${id}' AND kind = 'refund_failed'`)).toBe(1);
      const [row] = await shop.sql`SELECT id FROM refunds WHERE idempotency_key = ${refundKey}`;
      await shop.services.db.transaction((tx) =>
        retryRefund(tx, { orderId: id, refundId: row?.id, operationId: `again-${type}` }),
      );
      await sendRefunds(through);
      expect(await stateOf(id)).toBe('refunded succeeded');
    },
  );

  test('is believed from Stripe’s own answer alone', async () => {
    const { id, refundKey } = await refunded();
    await hear('refund.failed', refundKey);
    expect(await stateOf(id), 'a notice that is wrong').toBe('refunded succeeded');
    expect(await hear('refund.updated', refundKey, 'pending'), 'one that says nothing yet').toBeNull();
    await hear('refund.failed', 'refund:of-somebody-else');
    server.behave('failing');
    await expect(hear('refund.failed', refundKey)).rejects.toMatchObject({ status: 503 });
  });
});

describe('a webhook', () => {
  const event = (type: string, metadata: object = { paymentKey: 'order:1' }) =>
    JSON.stringify({
      id: 'evt_1',
      object: 'event',
      type,
      data: { object: { id: 'pi_1', object: 'payment_intent', metadata } },
    });

  test('that Stripe signed says which payment it is about', async () => {
    const body = event('payment_intent.succeeded');
    expect(await receive(body, sign(body))).toEqual({
      provider: 'stripe',
      id: 'evt_1',
      paymentKey: 'order:1',
    });
  });

  test('of something else is left alone', async () => {
    for (const body of [event('charge.updated'), event('payment_intent.succeeded', {})]) {
      expect(await receive(body, sign(body))).toBeNull();
    }
    expect(await receiveNotice(through, notice('evt_foreign', 'nobody'))).toBeNull();
  });

  test('that is altered, unsigned, signed by another, or old, is refused', async () => {
    const body = event('payment_intent.succeeded');
    const old = sign(body, Math.floor(Date.now() / 1000) - 301);
    const other = Stripe.webhooks.generateTestHeaderString({ payload: body, secret: 'whsec_other' });
    for (const [sent, signature] of [
      [`${body} `, sign(body)],
      [body, null],
      [body, 'nonsense'],
      [body, other],
      [body, old],
    ] as const) {
      await expect(receive(sent, signature)).rejects.toMatchObject({
        status: 400,
        code: 'signature_invalid',
      });
    }
  });
});
