import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import pino from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createUser } from '#lib/auth/create-user.ts';
import { signIn } from '#lib/auth/sign-in.ts';
import { sealToken, tokenCookieName } from '#lib/auth/token.ts';
import { getCart } from '#lib/cart/queries.ts';
import { createTestProduct } from '#lib/cart/test-products.ts';
import { readDraft } from '#lib/checkout/draft.ts';
import { placeOrder } from '#lib/checkout/place-order.ts';
import { getCheckoutSummary } from '#lib/checkout/queries.ts';
import { reconcile } from '#lib/checkout/reconcile-loop.ts';
import { placeOrderSchema } from '#lib/checkout/schema.ts';
import { checkoutServices } from '#lib/checkout/services.ts';
import { databases } from '#lib/database.ts';
import { log } from '#lib/log.ts';
import { redis } from '#lib/redis/client.ts';
import { jar, openBrowser } from '../../../tests/setup/browser-cookies.ts';
import { declinedCard, goodCard, orderBody } from '../../../tests/setup/order-body.ts';
import { testRedisUrl } from '../../../tests/setup/redis.ts';
import { send } from '../../../tests/setup/send.ts';
import { openTestStore, testOrigin } from '../../../tests/setup/store.ts';
import * as returnRoute from '../../[locale]/checkout/return/[number]/route.ts';
import * as linesRoute from '../cart/lines/route.ts';
import * as cartRoute from '../cart/route.ts';
import * as orderRoute from '../orders/[number]/route.ts';
import * as bankRoute from './bank/[key]/route.ts';
import * as quoteRoute from './quote/route.ts';
import * as checkoutRoute from './route.ts';

vi.mock('#lib/cookie-jar.ts', () => import('../../../tests/setup/browser-cookies.ts'));

let store: Awaited<ReturnType<typeof openTestStore>>;
let variantId: string;

beforeAll(async () => {
  store = await openTestStore();
  variantId = (await createTestProduct(databases(), { handle: 'overshirt', stock: 500 })).variantId;
});
afterAll(() => store.close());
beforeEach(() => openBrowser());

const add = (quantity = 1) => send(linesRoute.POST, '/api/cart/lines', { body: { variantId, quantity } });
const cart = async () => (await send(cartRoute.GET, '/api/cart')).json();
const checkout = (sent: object, headers: Record<string, string> = {}) =>
  send(checkoutRoute.POST, '/api/checkout', { body: sent, headers });
const order = (number: string) => send(orderRoute.GET, `/api/orders/${number}`, { params: { number } });

test('an order is answered with its number and total; the cart is empty, and the order can be read', async () => {
  await add(2);
  const answer = await checkout(orderBody);
  expect(answer.status).toBe(201);
  const receipt = await answer.json();
  expect(receipt).toMatchObject({
    number: expect.stringMatching(/^\d+$/),
    total: { amount: 9_600, currency: 'USD' },
  });
  expect(await cart()).toMatchObject({ count: 0, lines: [] });
  expect(jar.get('mc_cart_count')).toBe('0');
  const read = await order(receipt.number);
  expect(read.status).toBe(200);
  expect(await read.json()).toMatchObject({
    ...receipt,
    state: 'placed',
    shippingAddress: orderBody.shippingAddress,
  });
  openBrowser();
  expect((await order(receipt.number)).status).toBe(404);
});

test("a customer's order is theirs in every browser they sign in to, and in no other", async () => {
  const account = { email: 'casey@example.com', password: 'linen-and-thread' };
  await createUser(databases().primary.db, { ...account, name: 'Casey', role: 'customer' });
  const enter = async () => {
    const claims = await signIn({ databases: databases(), redis: redis() }, account, {
      address: '::1',
      userAgent: null,
    });
    jar.set(tokenCookieName(), await sealToken(claims));
  };
  await enter();
  await add();
  const { number } = await (await checkout(orderBody)).json();
  openBrowser();
  expect((await order(number)).status).toBe(404);
  await enter();
  expect((await order(number)).status).toBe(200);
});

test('a price that changed since the cart was shown has to be agreed to, without any total sent', async () => {
  await add();
  await databases().primary.sql`UPDATE prices SET amount = 5000 WHERE variant_id = ${variantId}`;
  try {
    const refused = await checkout(orderBody);
    expect(refused.status).toBe(409);
    expect(await refused.json()).toMatchObject({
      code: 'price_changed',
      totals: { subtotal: { amount: 5_000, currency: 'USD' } },
      lines: [{ variantId, quantity: 1, unitPrice: { amount: 5_000 }, total: { amount: 5_000 } }],
    });
    expect((await checkout(orderBody)).status, 'sent again, it is').toBe(201);
  } finally {
    await databases().primary.sql`UPDATE prices SET amount = 4800 WHERE variant_id = ${variantId}`;
  }
});

test('the same key and body answer the same again, byte by byte', async () => {
  await add();
  const key = { 'idempotency-key': randomUUID() };
  const first = await checkout(orderBody, key);
  const again = await checkout(orderBody, key);
  expect([first.headers.get('idempotent-replayed'), again.headers.get('idempotent-replayed')]).toEqual([
    null,
    'true',
  ]);
  expect([again.status, await again.text()]).toEqual([first.status, await first.text()]);
  expect((await checkout({ ...orderBody, shippingMethod: 'express' }, key)).status).toBe(422);
});

test('an answer that never came is asked for again with the cookies from before it', async () => {
  await add();
  const before = new Map(jar);
  const key = { 'idempotency-key': randomUUID() };
  const { number } = await (await checkout(orderBody, key)).json();
  openBrowser(before);
  expect(await (await checkout(orderBody, key)).json()).toMatchObject({ number });
  expect(jar.get('mc_cart_count')).toBe('0');
  expect((await order(number)).status).toBe(200);
});

test('a declined card is 402, and the cart is kept', async () => {
  await add();
  const answer = await checkout({ ...orderBody, payment: { provider: 'test', card: declinedCard } });
  expect(answer.status).toBe(402);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(await answer.json()).toMatchObject({ code: 'payment_declined', status: 402 });
  expect(await cart()).toMatchObject({ count: 1 });
  expect((await checkout(orderBody)).status).toBe(201);
});

test('a declined request that is repeated says so, in the same words', async () => {
  await add();
  const declined = { ...orderBody, payment: { provider: 'test', card: '4000000000009995' } };
  const key = { 'idempotency-key': randomUUID() };
  const first = await checkout(declined, key);
  const again = await checkout(declined, key);
  expect([first.headers.get('idempotent-replayed'), again.headers.get('idempotent-replayed')]).toEqual([
    null,
    'true',
  ]);
  const said = await first.json();
  expect(said).toMatchObject({ code: 'payment_declined', reason: 'insufficient_funds' });
  expect([again.status, await again.json()]).toEqual([402, said]);
});

describe('a payment that the bank wants to have confirmed', () => {
  const challenged = { ...orderBody, payment: { provider: 'test', card: '4000002500003155' } };
  const returned = async (number: string) =>
    (
      await send(returnRoute.GET, `/checkout/return/${number}`, { params: { locale: 'en', number } })
    ).headers.get('location');
  const answer = (key: string, said: string) =>
    send(bankRoute.POST, `/api/checkout/bank/${key}`, {
      body: new URLSearchParams({ answer: said }),
      params: { key },
    });

  async function challenge() {
    await add();
    const asked = await (await checkout(challenged)).json();
    expect(asked).toMatchObject({ code: 'payment_action_required', number: expect.any(String) });
    return {
      number: asked.number as string,
      url: asked.url as string,
      key: asked.url.split('/').at(-1) as string,
    };
  }

  test('leads to the order when approved, with an empty cart', async () => {
    const { number, key, url } = await challenge();
    expect(await returned(number), 'too early').toBe(url);
    expect((await answer(key, 'approve')).headers.get('location')).toBe(`/checkout/return/${number}`);
    expect(await returned(number)).toBe(`/orders/${number}`);
    expect(await cart()).toMatchObject({ count: 0 });
    expect((await order(number)).status).toBe(200);
    expect((await answer(key, 'refuse')).status).toBe(303);
    expect(await returned(number), 'the first answer counts').toBe(`/orders/${number}`);
  });

  test('leads back to the form when refused, with the cart', async () => {
    const { number, key } = await challenge();
    await answer(key, 'refuse');
    expect(await returned(number)).toBe('/checkout?error=payment_refused');
    expect(await cart()).toMatchObject({ count: 1 });
  });

  test('says nothing to anyone else, and knows no other keys', async () => {
    const { number } = await challenge();
    openBrowser();
    for (const asked of [number, '0', 'abc', '../x']) {
      expect(await returned(asked)).toBe(`/orders/${encodeURIComponent(asked)}`);
    }
    expect((await answer('order%3Anone', 'approve')).status).toBe(404);
  });
});

test.each([
  ['an empty cart', orderBody, 409, 'cart_empty'],
  ['a wrong address', { ...orderBody, email: 'ada' }, 400, 'invalid'],
  [
    'a number that is no card',
    { ...orderBody, payment: { provider: 'test', card: '4242' } },
    422,
    'payment_invalid',
  ],
  ['no fields at all', {}, 400, 'invalid'],
  ['a list', [], 400, 'invalid'],
])('%s is refused', async (_, sent, status, code) => {
  const answer = await checkout(sent);
  expect(answer.status).toBe(status);
  expect(await answer.json()).toMatchObject({ code });
});

test('a form without JavaScript leads to the order, and back to the form when refused', async () => {
  await add();
  const fields = {
    email: 'ada@example.com',
    ...orderBody.shippingAddress,
    shippingMethod: 'standard',
    line2: '',
    discountCode: '',
  };
  const referer = { referer: `${testOrigin}/checkout` };
  const refused = await checkout(new URLSearchParams({ ...fields, card: declinedCard }), referer);
  expect([refused.status, refused.headers.get('location')]).toEqual([
    303,
    '/checkout?error=payment_declined',
  ]);
  const form = new URLSearchParams({ ...fields, card: goodCard, idempotencyKey: randomUUID() });
  const placed = await checkout(form, referer);
  expect(placed.status).toBe(303);
  const location = placed.headers.get('location') ?? '';
  expect(location).toMatch(/^\/orders\/\d+$/);
  expect((await order(location.replace('/orders/', ''))).status).toBe(200);
  const twice = await checkout(form, referer);
  expect(twice.headers.get('location')).toBe(location);
});

test('a refused form is kept for its shopper, all but the card, and forgotten with the order', async () => {
  await add();
  const fields = {
    email: 'ada@example.com',
    ...orderBody.shippingAddress,
    shippingMethod: 'express',
    discountCode: '',
  };
  const referer = { referer: `${testOrigin}/checkout` };
  const card = '4000000000009995';
  await checkout(new URLSearchParams({ ...fields, card }), referer);
  const sealed = jar.get('mc_checkout') ?? '';
  expect(await readDraft()).toEqual({ fields, refused: { reason: 'insufficient_funds', fields: [] } });
  expect(JSON.stringify(await readDraft())).not.toContain(card);

  await checkout(new URLSearchParams({ ...fields, city: '', card }), referer);
  expect((await readDraft()).refused?.fields).toEqual(['city']);
  jar.set('mc_checkout', sealed.replace(/.{9}$/, 'tampered!'));
  expect(await readDraft()).toEqual({ fields: {} });
  jar.set('mc_checkout', sealed);
  expect((await checkout(orderBody)).status).toBe(201);
  expect(await readDraft()).toEqual({ fields: {} });
});

test('a quote keeps what is typed, and says what it would cost there', async () => {
  await add();
  const quote = (sent: object | URLSearchParams) =>
    send(quoteRoute.POST, '/api/checkout/quote?locale=en', { body: sent });
  const answer = await quote({ country: 'KR', city: 'Seoul', card: goodCard });
  expect(await answer.json()).toMatchObject({
    methods: [{ method: 'standard', totals: { taxIncluded: true, shipping: { amount: 1_500 } } }, {}],
  });
  expect(await readDraft()).toEqual({ fields: { country: 'KR', city: 'Seoul' } });
  const form = await quote(new URLSearchParams({ country: 'US', city: 'x'.repeat(5_000) }));
  expect([form.status, form.headers.get('location')]).toEqual([303, '/checkout']);
  expect(await readDraft(), 'what is too long is left out').toEqual({ fields: { country: 'US', city: '' } });
});

test('a form says what it showed; what costs something else goes back to be agreed to', async () => {
  await add();
  const amounts = { discount: 0, shipping: 0, tax: 0, total: 100 };
  const shown = { lines: {}, totals: { standard: amounts, express: amounts } };
  const form = {
    email: 'ada@example.com',
    ...orderBody.shippingAddress,
    shippingMethod: 'standard',
    card: goodCard,
  };
  const answer = await checkout(new URLSearchParams({ ...form, shown: JSON.stringify(shown) }), {
    referer: `${testOrigin}/checkout`,
  });
  expect(answer.headers.get('location')).toBe('/checkout?error=price_changed');
  expect((await readDraft()).shown).toEqual(shown);
});

test('without a key of Stripe there is no way to pay by it, and no webhook', async () => {
  await add();
  const answer = await checkout({ ...orderBody, payment: { provider: 'stripe' } });
  expect([answer.status, await answer.json()]).toMatchObject([422, { code: 'payment_invalid' }]);
  const { POST } = await import('../webhooks/stripe/route.ts');
  expect((await send(POST, '/api/webhooks/stripe', { body: {} })).status).toBe(404);
});

test('no card number touches the store: not its database, Redis, cookies, answers or logs', async () => {
  const used = [
    '4242424242424242',
    '4000000000009995',
    '4000002500003155',
    '4000000000000077',
    '4111111111111112',
  ];
  const stream = (log as unknown as Record<symbol, { write(line: string): void }>)[pino.symbols.streamSym];
  if (!stream) throw new Error('the log has no stream');
  const logged = vi.spyOn(stream, 'write').mockImplementation(() => {});
  log.level = 'trace';
  const seen: string[] = [];
  for (const number of used) {
    await add();
    const form = new URLSearchParams({
      email: 'ada@example.com',
      ...orderBody.shippingAddress,
      shippingMethod: 'standard',
    });
    form.set('card', number.replace(/(.{4})/g, '$1 '));
    for (const sent of [{ ...orderBody, payment: { provider: 'test', card: number } }, form]) {
      const answer = await checkout(sent, {
        'idempotency-key': randomUUID(),
        referer: `${testOrigin}/checkout`,
      });
      seen.push(await answer.text(), JSON.stringify([...answer.headers]), JSON.stringify(await readDraft()));
    }
  }
  log.error({ err: new Error('so that something is logged') }, 'end');
  log.level = 'silent';
  expect(logged).toHaveBeenCalled();
  seen.push(...logged.mock.calls.map(([line]) => line), ...(await databaseText()), ...(await redisText()));
  const text = seen.join('\n').replaceAll(/[\s-]/g, '');
  expect(text).toContain('ada@example.com');
  for (const number of used) expect(text.includes(number), number.slice(-4)).toBe(false);
  logged.mockRestore();
});

/** Every row of every table. */
async function databaseText(): Promise<string[]> {
  const { sql } = databases().primary;
  const tables = await sql`SELECT tablename FROM pg_tables WHERE schemaname = 'public'`;
  const rows = await Promise.all(
    tables.map(({ tablename }) => sql`SELECT t::text AS row FROM ${sql(tablename)} t`),
  );
  return rows.flatMap((found) => found.map(({ row }) => row as string));
}

/** Every key and value, whatever other tests keep there too. */
async function redisText(): Promise<string[]> {
  const client = new Redis(testRedisUrl());
  const keys = await client.keys('*');
  const read: Record<string, (key: string) => Promise<unknown>> = {
    string: (key) => client.get(key),
    hash: (key) => client.call('HGETALL', key),
    list: (key) => client.lrange(key, 0, -1),
    set: (key) => client.smembers(key),
    zset: (key) => client.zrange(key, '0', '-1'),
  };
  const values = await Promise.all(keys.map(async (key) => read[await client.type(key)]?.(key)));
  client.disconnect();
  return [...keys, ...values.map((value) => JSON.stringify(value) ?? '')];
}

test('a page of another origin cannot order', async () => {
  await add();
  expect((await checkout(orderBody, { origin: 'https://evil.example' })).status).toBe(403);
  expect(await cart()).toMatchObject({ count: 1 });
});

test('a browser and an instance that both die after the charge leave one paid order and an empty cart', async () => {
  const { sql } = databases().primary;
  await add(3);
  const stored = await getCart();
  const services = checkoutServices();
  const provider = services.provider('test');
  const dies = async (...charge: Parameters<typeof provider.charge>) => {
    await provider.charge(...charge);
    throw new Error('killed');
  };
  const input = placeOrderSchema.parse(orderBody);
  const killed = placeOrder(
    { ...services, provider: () => ({ ...provider, charge: dies }) },
    {
      cartId: stored?.id,
      cart: stored,
      customerId: null,
      locale: 'en',
      input,
      idempotencyKey: undefined,
      requestHashes: ['hash'],
    },
  );
  await expect(killed).rejects.toThrow('killed');
  expect(await cart()).toMatchObject({ count: 3 });
  await sql`UPDATE payments SET updated_at = now() - interval '1 hour' WHERE status = 'pending'`;
  await Promise.all([reconcile(), reconcile()]);
  expect(await cart()).toMatchObject({ count: 0 });
  const [made] = await sql`SELECT number::text, state FROM orders WHERE cart_id = ${stored?.id ?? ''}`;
  expect(made?.state).toBe('placed');
  expect((await order(made?.number)).status).toBe(200);
});

test('the summary for the page shows each way to ship, and why a code does not help', async () => {
  await add();
  const summary = await getCheckoutSummary('en', { discountCode: 'NOTHING' });
  expect(summary).toMatchObject({
    cart: { count: 1 },
    methods: [
      { method: 'standard', totals: { shipping: { amount: 600 }, total: { amount: 5_400 } } },
      { method: 'express', totals: { shipping: { amount: 1_800 }, total: { amount: 6_600 } } },
    ],
    discountProblem: 'unknown',
  });
  expect(await getCheckoutSummary('en', { discountCode: 'A\0B' })).toMatchObject({
    discountProblem: 'unknown',
  });
});
