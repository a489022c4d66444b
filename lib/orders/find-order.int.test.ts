import { afterAll, beforeAll, expect, test } from 'vitest';
import { findOrderByMail, readOwnOrder } from './read-order.ts';
import { openTestOrders, type TestOrders } from './test-orders.ts';

let shop: TestOrders;
let number: string;
beforeAll(async () => {
  shop = await openTestOrders();
  number = (await shop.read((await shop.place(1)).orderId)).number;
});
afterAll(() => shop.close());

test.each([
  ['its mail', () => number, 'ada@example.com', true],
  ['its mail in capitals', () => number, 'ADA@Example.com', true],
  ['another mail', () => number, 'eve@example.com', false],
  ['a pattern for any mail', () => number, '%', false],
  ['a number that is not there', () => '999999999', 'ada@example.com', false],
  ['no number', () => "1' OR true --", 'ada@example.com', false],
])('%s: found is %s', async (_, asked, email, isFound) => {
  expect(await findOrderByMail(shop.db, { number: asked(), email })).toBe(isFound ? number : null);
});

test('a browser sees the orders it has looked up and no others', async () => {
  const other = (await shop.read((await shop.place(1)).orderId)).number;
  expect(await readOwnOrder(shop.db, number, { foundOrders: [number] })).toMatchObject({ number });
  expect(await readOwnOrder(shop.db, other, { foundOrders: [number] })).toBeNull();
});

test('an attempt that was not paid is not found', async () => {
  await shop.sql`UPDATE orders SET state = 'pending', payment_state = 'unpaid' WHERE number = ${number}`;
  expect(await findOrderByMail(shop.db, { number, email: 'ada@example.com' })).toBeNull();
});
