import { asc } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#tests/setup/database.ts';
import { connectDatabases, type Databases } from './client.ts';
import { insertTogether, rowsOf } from './insert-together.ts';
import { orderEvents, orderLines, orders } from './schema/index.ts';

let database: TestDatabase;
let databases: Databases;

beforeAll(async () => {
  database = await createTestDatabase();
  databases = connectDatabases({ primaryUrl: database.url, poolSize: 1 });
});

afterAll(async () => {
  await databases.close();
  await database.drop();
});

const orderId = '01920000-0000-7000-8000-000000000001';
const order: typeof orders.$inferInsert = {
  id: orderId,
  checkoutKey: 'cart:1',
  cartId: 'cart',
  email: `o'brien"@example.com`,
  locale: 'ko',
  state: 'pending',
  paymentState: 'unpaid',
  currency: 'USD',
  subtotal: 9_007_199_254_740_991,
  total: 9_007_199_254_740_991,
  taxIncluded: true,
  shippingMethod: 'standard',
  shippingAddress: {
    name: '김 <b>',
    line1: '1 $1 \\ "x"',
    city: 'Seoul',
    postalCode: '04524',
    country: 'KR',
  },
};
const line = (position: number) => ({
  orderId,
  position,
  productHandle: 'tee',
  title: 'Tee',
  sku: `T-${position}`,
  quantity: 1,
  unitPrice: 100,
  total: 100,
});

test('rows that belong together are written as they were given, with the defaults of the rest', async () => {
  const { db } = databases.primary;
  const query = insertTogether(
    [rowsOf(orders, [order]), rowsOf(orderEvents, []), rowsOf(orderLines, [line(1), line(2)])],
    ['number', 'placed_at'],
  );
  const [made] = await db.execute<{ number: string; placed_at: string }>(query);
  const [stored] = await db.select().from(orders);
  expect(stored).toMatchObject({ ...order, version: 1, fulfillmentState: 'unfulfilled', note: null });
  expect(stored?.number).toBe(Number(made?.number));
  expect(stored?.placedAt).toEqual(new Date(made?.placed_at ?? ''));
  const lines = await db.select().from(orderLines).orderBy(asc(orderLines.position));
  expect(lines).toMatchObject([line(1), line(2)]);
});

test('all of them or none', async () => {
  const { db } = databases.primary;
  const other = { ...order, id: '01920000-0000-7000-8000-000000000002', checkoutKey: 'cart:2' };
  const orphan = { ...line(1), orderId: '01920000-0000-7000-8000-000000000003' };
  const query = insertTogether([rowsOf(orders, [other]), rowsOf(orderLines, [orphan])], ['number']);
  await expect(db.execute(query)).rejects.toThrow();
  expect(await db.$count(orders)).toBe(1);
});
