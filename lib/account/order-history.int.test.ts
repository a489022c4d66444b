import { afterAll, beforeAll, expect, test } from 'vitest';
import { customers, orderLines, orders } from '#db/schema/index.ts';
import { openTestStore } from '../../tests/setup/store.ts';
import { databases } from '../database.ts';
import { ordersAPage, readHistory } from './order-history.ts';

let store: Awaited<ReturnType<typeof openTestStore>>;
const db = () => databases().primary.db;

beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

let made = 0;

async function newCustomer(): Promise<string> {
  const [row] = await db().insert(customers).values({ email: 'ada@example.com' }).returning();
  return row?.id ?? '';
}

async function order(customerId: string, titles: string[], states: object = {}): Promise<number> {
  const [row] = await db()
    .insert(orders)
    .values({
      checkoutKey: `key-${++made}`,
      cartId: 'cart',
      customerId,
      email: 'ada@example.com',
      locale: 'en',
      state: 'placed',
      paymentState: 'paid',
      currency: 'USD',
      subtotal: 100 * titles.length,
      total: 100 * titles.length,
      shippingMethod: 'standard',
      shippingAddress: { name: 'Ada', line1: '1', city: 'Seoul', postalCode: '1', country: 'KR' },
      ...states,
    })
    .returning();
  if (!row) throw new Error('no order was made');
  const line = {
    orderId: row.id,
    productHandle: 'h',
    variantTitle: 'Ink / M',
    quantity: 1,
    unitPrice: 100,
    total: 100,
  };
  await db()
    .insert(orderLines)
    .values(titles.map((title, index) => ({ ...line, position: index + 1, title, sku: `SKU-${made}` })));
  return row.number;
}

const numbersOf = async (customerId: string, query = {}) =>
  (await readHistory(db(), customerId, query)).orders.map(({ number }) => number);

test('pages follow each other without a gap or a repetition, also when an order comes between', async () => {
  const customer = await newCustomer();
  const placed: number[] = [];
  for (let i = 0; i < ordersAPage * 2 + 3; i++) placed.unshift(await order(customer, ['Tee']));
  const first = await readHistory(db(), customer, {});
  await order(customer, ['Tee']);
  const second = await readHistory(db(), customer, { before: first.nextBefore ?? 0 });
  const third = await readHistory(db(), customer, { before: second.nextBefore ?? 0 });
  const all = [first, second, third].flatMap((page) => page.orders.map(({ number }) => number));
  expect(all).toEqual(placed);
  expect(third.nextBefore).toBeNull();
});

test('an order is found by its number or by what was in it, and only by its owner', async () => {
  const [customer, other] = [await newCustomer(), await newCustomer()];
  const tee = await order(customer, ['The Plain Tee', '리넨 셔츠']);
  const coat = await order(customer, ['The 100% Coat']);
  const hers = await order(other, ['The Plain Tee']);
  expect(await numbersOf(customer, { q: 'plain tee' })).toEqual([tee]);
  expect(await numbersOf(customer, { q: '리넨' })).toEqual([tee]);
  expect(await numbersOf(customer, { q: 'ink / m' })).toEqual([coat, tee]);
  expect(await numbersOf(customer, { q: '100%' })).toEqual([coat]);
  expect(await numbersOf(customer, { q: '%' }), 'a sign is itself').toEqual([coat]);
  expect(await numbersOf(customer, { q: String(coat) })).toEqual([coat]);
  expect(await numbersOf(customer, { q: String(hers) })).toEqual([]);
});

test('what was never paid is not listed; a list says what stands in an order', async () => {
  const customer = await newCustomer();
  await order(customer, ['Tee'], { state: 'pending', paymentState: 'unpaid' });
  await order(customer, ['Tee'], { state: 'cancelled', paymentState: 'failed' });
  const number = await order(customer, ['a', 'b', 'c', 'd', 'e'], { fulfillmentState: 'fulfilled' });
  expect(await readHistory(db(), customer, {})).toMatchObject({
    orders: [
      {
        number,
        pieces: 5,
        state: 'shipped',
        total: { amount: 500, currency: 'USD' },
        lines: ['a', 'b', 'c', 'd'].map((title) => ({ title })),
      },
    ],
    nextBefore: null,
  });
});
