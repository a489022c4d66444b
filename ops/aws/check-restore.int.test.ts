import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#tests/setup/database.ts';
import { checkRestore } from './check-restore.ts';

let database: TestDatabase;
let sql: postgres.Sql;
beforeAll(async () => {
  database = await createTestDatabase();
  sql = postgres(database.url, { max: 1, onnotice: () => {} });
});
afterAll(async () => {
  await sql.end();
  await database.drop();
});

const failing = async () =>
  (await checkRestore(database.url)).flatMap(({ check, isGood }) => (isGood ? [] : [check]));

test('an empty database is no restored one', async () => {
  expect(await failing()).toEqual(['newest write']);
});

test('one with an order that fits together is', async () => {
  const [order] = await sql<{ id: string }[]>`
    INSERT INTO orders (checkout_key, cart_id, email, locale, state, payment_state, currency, subtotal, total,
      shipping_method, shipping_address)
    VALUES ('key', 'cart', 'mia@example.com', 'en', 'placed', 'paid', 'USD', 2000, 2000, 'standard', '{}')
    RETURNING id`;
  const orderId = order?.id ?? '';
  expect(await failing()).toEqual(['orders without a line', 'paid orders without a payment that succeeded']);
  await sql`
    INSERT INTO order_lines (order_id, position, product_handle, sku, title, quantity, unit_price, total)
    VALUES (${orderId}, 0, 'tee', 'TEE-M', 'Tee', 2, 1000, 2000)`;
  await sql`
    INSERT INTO payments (order_id, provider, idempotency_key, status, amount, currency)
    VALUES (${orderId}, 'test', 'key', 'succeeded', 2000, 'USD')`;
  expect(await failing()).toEqual([]);
});

test('a payment of another amount is found', async () => {
  await sql`UPDATE payments SET amount = 1999`;
  expect(await failing()).toEqual(['succeeded payments of another amount than their order']);
  await sql`UPDATE payments SET amount = 2000`;
});

test('a schema of another release is found', async () => {
  await sql`DELETE FROM drizzle.__drizzle_migrations WHERE id = (SELECT max(id) FROM drizzle.__drizzle_migrations)`;
  expect(await failing()).toEqual(['schema']);
});
