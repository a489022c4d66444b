import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isDependencyAway } from '../errors.ts';
import { log } from '../log.ts';
import { finishPayment } from './finish-payment.ts';
import type { ChargeOutcome, PaymentProvider } from './payments/provider.ts';
import { reconcilePayments } from './reconcile.ts';
import { openTestShop, type TestShop } from './test-checkout.ts';

let shop: TestShop;
beforeAll(async () => {
  // Each lost answer is a warning, and these tests lose many.
  log.level = 'silent';
  shop = await openTestShop();
});
afterAll(() => shop.close());

const line = (variantId: string, quantity = 1) => ({ variantId, quantity });
const later = () => new Date(Date.now() + 10 * 60_000);
const lost = Object.assign(new Error('the process died'), { code: 'ECONNRESET' });

/** The test provider, with one of its calls going wrong. */
function through(change: (provider: PaymentProvider) => Partial<PaymentProvider>) {
  const provider = shop.services.provider('test');
  return { ...shop.services, provider: () => ({ ...provider, ...change(provider) }) };
}
/** Dies before the provider is reached. */
const diesBefore = () => through(() => ({ charge: () => Promise.reject(lost) }));
/** Dies with the money taken and the answer lost. */
const diesAfter = () =>
  through((provider) => ({
    charge: async (...charge) => {
      await provider.charge(...charge);
      throw lost;
    },
  }));
const stateOf = async (cartId: string) =>
  (
    await shop.sql`
      SELECT o.state, o.payment_state AS paid, p.status FROM orders o JOIN payments p ON p.order_id = o.id
      WHERE o.cart_id = ${cartId}`
  ).map(({ state, paid, status }) => `${state} ${paid} ${status}`);

describe('an order left between stock and payment', () => {
  test.each([
    ['before', diesBefore],
    ['after', diesAfter],
  ])('%s the charge is finished by the same request sent again', async (_, dies) => {
    const shirt = await shop.product(5);
    const cart = shop.cart(line(shirt, 2));
    const key = { idempotencyKey: 'resumed' };
    await expect(shop.order(cart, { through: dies(), ...key })).rejects.toMatchObject({
      status: 503,
      code: 'payment_pending',
    });
    expect(await stateOf(cart.id)).toEqual(['pending unpaid pending']);
    const again = await shop.order(cart, key);
    expect(again).toMatchObject({ replayed: true, orderedCart: cart });
    expect(await stateOf(cart.id)).toEqual(['placed paid succeeded']);
    expect(await shop.stock(shirt)).toBe(3);
  });

  test('after the charge is placed by the reconciler, once', async () => {
    const shirt = await shop.product(5);
    const cart = shop.cart(line(shirt, 2));
    await expect(shop.order(cart, { through: diesAfter() })).rejects.toMatchObject({ status: 503 });
    const rounds = await Promise.all([1, 2, 3].map(() => reconcilePayments(shop.services, later())));
    expect(rounds.some(({ placed }) => placed.length > 0)).toBe(true);
    expect(await stateOf(cart.id)).toEqual(['placed paid succeeded']);
    expect(await shop.stock(shirt)).toBe(3);
    const mails = `topic = 'mail.order_placed' AND payload -> 'data' ->> 'orderId' IN (SELECT id::text FROM orders WHERE cart_id = '${cart.id}')`;
    expect(await shop.count('outbox', mails)).toBe(1);
  });

  test('before the charge is given up by the reconciler, and can never be charged afterwards', async () => {
    const shirt = await shop.product(5);
    const cart = shop.cart(line(shirt, 2));
    const key = { idempotencyKey: 'given-up' };
    await expect(shop.order(cart, { through: diesBefore(), ...key })).rejects.toMatchObject({ status: 503 });
    expect(await reconcilePayments(shop.services), 'a request may still be at work on it').toMatchObject({
      givenUp: 0,
    });
    await reconcilePayments(shop.services, later());
    expect(await stateOf(cart.id)).toEqual(['cancelled failed failed']);
    expect(await shop.stock(shirt)).toBe(5);
    await expect(shop.order(cart, key), 'the old key').rejects.toMatchObject({ status: 402 });
    expect((await shop.order(cart)).replayed, 'a new one').toBe(false);
    expect(await shop.stock(shirt)).toBe(3);
  });

  test('holds its cart against another form until it is over', async () => {
    const cart = shop.cart(line(await shop.product(5)));
    await expect(shop.order(cart, { through: diesBefore() })).rejects.toMatchObject({ status: 503 });
    const other = { body: { email: 'other@example.com' } };
    await expect(shop.order(cart, other)).rejects.toMatchObject({
      status: 409,
      code: 'checkout_in_progress',
    });
    await shop.sql`UPDATE payments SET created_at = now() - interval '1 hour' WHERE order_id IN
      (SELECT id FROM orders WHERE cart_id = ${cart.id})`;
    expect((await shop.order(cart, other)).receipt.email).toBe('other@example.com');
    expect((await stateOf(cart.id)).toSorted()).toEqual(['cancelled failed failed', 'placed paid succeeded']);
  });
});

test('a return page, a webhook, a retry and the reconciler that race finish an order once', async () => {
  const cart = shop.cart(line(await shop.product(5)));
  await expect(shop.order(cart, { through: diesAfter() })).rejects.toMatchObject({ status: 503 });
  const [order] = await shop.sql`SELECT id FROM orders WHERE cart_id = ${cart.id}`;
  await Promise.all(Array.from({ length: 12 }, () => finishPayment(shop.services, order?.id)));
  expect(await shop.count('order_events', `order_id = '${order?.id}' AND kind = 'paid'`)).toBe(1);
});

test('a payment that has to be confirmed waits for it, and says where', async () => {
  const action: ChargeOutcome = {
    kind: 'requires_action',
    reference: 'r-1',
    action: { url: 'https://bank.example/confirm' },
  };
  const shirt = await shop.product(5);
  const cart = shop.cart(line(shirt));
  const challenged = through(() => ({ charge: async () => action, resolve: async () => action }));
  await expect(shop.order(cart, { through: challenged })).rejects.toMatchObject({
    code: 'payment_action_required',
    details: { extra: { url: 'https://bank.example/confirm' } },
  });
  expect(await stateOf(cart.id)).toEqual(['pending unpaid requires_action']);
  const confirmed = through(() => ({
    resolve: async () => ({ kind: 'succeeded' as const, reference: 'r-1' }),
  }));
  const [order] = await shop.sql`SELECT id FROM orders WHERE cart_id = ${cart.id}`;
  await finishPayment(confirmed, order?.id);
  expect(await stateOf(cart.id)).toEqual(['placed paid succeeded']);
});

test('money that arrives after the order was given up goes back', async () => {
  const shirt = await shop.product(5);
  const cart = shop.cart(line(shirt));
  let arrive = () => {};
  const gate = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const slow = through(() => ({
    charge: async () => {
      await gate;
      return { kind: 'succeeded' as const, reference: 'late-1' };
    },
  }));
  const order = shop.order(cart, { through: slow });
  const refused = expect(order).rejects.toMatchObject({ status: 402 });
  await expect.poll(() => stateOf(cart.id)).toEqual(['pending unpaid pending']);
  await reconcilePayments(shop.services, later());
  arrive();
  await refused;
  expect(await stateOf(cart.id)).toEqual(['cancelled failed succeeded']);
  expect(await shop.stock(shirt)).toBe(5);
  await reconcilePayments(shop.services, later());
  expect(await shop.count('refunds', `status = 'succeeded' AND amount = 5400`)).toBe(1);
});

/** Asks again while the answer is that a dependency is away, as a browser does with a 503. */
async function askUntilAnswered<T>(ask: () => Promise<T>): Promise<T> {
  for (let times = 1; ; times += 1) {
    try {
      return await ask();
    } catch (error) {
      const isRetryable = isDependencyAway(error) || (error as { status?: number }).status === 503;
      if (!isRetryable || times === 20) throw error;
    }
  }
}

/** A new connection reads its types first, and postgres.js lets nobody catch it when that is cut off. */
const untilConnected = (variantId: string) =>
  askUntilAnswered(() => Promise.all(Array.from({ length: 10 }, () => shop.stock(variantId))));

/** A connection that is cut while it is made is given up by the driver after its time for connecting only. */
const cutTimeoutMs = 180_000;

test('wherever the connections are cut, the same request sent again makes one order of it', {
  timeout: cutTimeoutMs,
}, async () => {
  const cuts = 40;
  const shirt = await shop.product(100);
  for (let cut = 0; cut < cuts; cut += 1) {
    await untilConnected(shirt);
    const cart = shop.cart(line(shirt));
    const order = () => shop.order(cart, { idempotencyKey: 'cut' });
    const ordering = askUntilAnswered(order);
    // Each a little later than the last, so that every statement has its turn.
    await sleep(cut / 2);
    await shop.cutConnections();
    const { receipt } = await ordering;
    expect((await askUntilAnswered(order)).receipt).toEqual(receipt);
    expect(await stateOf(cart.id)).toEqual(['placed paid succeeded']);
  }
  expect(await shop.stock(shirt)).toBe(100 - cuts);
  const ofShirt = `(SELECT order_id FROM order_lines WHERE variant_id = '${shirt}')`;
  expect(await shop.count('order_events', `kind = 'paid' AND order_id IN ${ofShirt}`)).toBe(cuts);
  expect(
    await shop.count(
      'outbox',
      `topic = 'mail.order_placed' AND (payload -> 'data' ->> 'orderId')::uuid IN ${ofShirt}`,
    ),
  ).toBe(cuts);
});

test('wherever the connections are cut, the reconciler alone brings every order to an end', {
  timeout: cutTimeoutMs,
}, async () => {
  const cuts = 20;
  const shirt = await shop.product(100);
  for (let cut = 0; cut < cuts; cut += 1) {
    await untilConnected(shirt);
    const ordering = shop.order(shop.cart(line(shirt))).catch((error) => {
      if (!isDependencyAway(error) && error.status !== 503) throw error;
    });
    await sleep(cut);
    await shop.cutConnections();
    await ordering;
  }
  await askUntilAnswered(() => reconcilePayments(shop.services, later()));
  const ofShirt = `id IN (SELECT order_id FROM order_lines WHERE variant_id = '${shirt}')`;
  expect(await shop.count('orders', `state = 'pending' AND ${ofShirt}`)).toBe(0);
  const placed = await shop.count('orders', `state = 'placed' AND ${ofShirt}`);
  expect(await shop.stock(shirt)).toBe(100 - placed);
});
