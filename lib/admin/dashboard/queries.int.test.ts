import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestStore } from '../../../tests/setup/store.ts';
import { createTestProduct } from '../../cart/test-products.ts';
import { databases } from '../../database.ts';
import { getOrder, listOrders } from '../orders/queries.ts';
import { countProducts, getToday, listLowStock } from './queries.ts';

let store: Awaited<ReturnType<typeof openTestStore>>;
const db = () => databases().primary.db;

beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

async function insertOrder(order: {
  state: string;
  payment: string;
  total: number;
  hoursAgo: number;
}): Promise<number> {
  const [row] = await db().execute<{ number: number }>(sql`
    INSERT INTO orders (checkout_key, cart_id, email, locale, state, payment_state, currency, subtotal, total,
      shipping_method, shipping_address, placed_at)
    VALUES (gen_random_uuid()::text, 'cart', 'Buyer@myclothes.example', 'en', ${order.state}, ${order.payment}, 'USD',
      ${order.total}, ${order.total}, 'standard', '{"name": "Buyer"}', now() - ${order.hoursAgo} * interval '1 hour')
    RETURNING number::int`);
  return row?.number ?? 0;
}

test('a day counts its orders, not the cancelled ones and not those of days before', async () => {
  expect(await getToday(db())).toEqual({ orders: 0, revenue: 0, unpaid: 0 });
  const paid = await insertOrder({ state: 'placed', payment: 'paid', total: 4800, hoursAgo: 0 });
  await insertOrder({ state: 'pending', payment: 'unpaid', total: 1200, hoursAgo: 0 });
  await insertOrder({ state: 'cancelled', payment: 'failed', total: 9900, hoursAgo: 0 });
  await insertOrder({ state: 'placed', payment: 'paid', total: 7700, hoursAgo: 25 });
  expect(await getToday(db())).toEqual({ orders: 2, revenue: 6000, unpaid: 1200 });
  expect(await getOrder(db(), paid)).toMatchObject({ total: 4800, lines: [], payments: [], events: [] });
  expect(await getOrder(db(), 1)).toBeNull();
});

test('orders are listed newest first and found by number or mail', async () => {
  const { rows } = await listOrders(db(), {});
  const numbers = rows.map(({ number }) => number);
  expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
  const last = numbers.at(-1) ?? 0;
  const found = async (q: string) => (await listOrders(db(), { q })).rows.map(({ number }) => number);
  expect(await found(`#${last}`)).toEqual([last]);
  expect(await found('buyer@MYCLOTHES.example')).toEqual(numbers);
  expect(await found("' OR true --")).toEqual([]);
  expect((await listOrders(db(), {}, 2)).next).toBe(numbers[1]);
  expect((await listOrders(db(), { before: numbers[1] })).rows.map(({ number }) => number)).toEqual(
    numbers.slice(2),
  );
});

test('what runs out is listed, the least first; what is sold out or plenty is not', async () => {
  for (const [handle, stock] of Object.entries({ plenty: 6, two: 2, none: 0, one: 1 })) {
    const { productId } = await createTestProduct(databases(), { handle, stock });
    await db().execute(sql`SELECT refresh_product_listings(ARRAY[${productId}]::uuid[], 'USD')`);
  }
  expect(await listLowStock(db())).toMatchObject([
    { sku: 'one', available: 1, title: 'Overshirt', variant: 'Ink / M' },
    { sku: 'two', available: 2 },
  ]);
  expect(await countProducts(db())).toEqual({
    all: { count: 4, isEstimate: false },
    live: { count: 4, isEstimate: false },
  });
});
