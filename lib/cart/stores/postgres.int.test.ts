import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectDatabases, type Databases } from '#db/client.ts';
import { createTestDatabase, type TestDatabase } from '../../../tests/setup/database.ts';
import { line, variantIds } from '../arbitrary-change.ts';
import { newCartId } from '../cart.ts';
import { describeCartStore, operation } from './contract.ts';
import { postgresCartStore } from './postgres.ts';

let database: TestDatabase;
let databases: Databases;
beforeAll(async () => {
  database = await createTestDatabase();
  databases = connectDatabases({ primaryUrl: database.url });
});
afterAll(async () => {
  await databases.close();
  await database.drop();
});

const open = () => postgresCartStore(databases, { lifetimeSeconds: 10 * 24 * 60 * 60 });
const variantId = variantIds[0] as string;
const known = (version: number) => ({ version, requestHash: 'hash' });

describeCartStore('Postgres', { open });

test('copies that arrive late or together leave the newest lines and every operation', async () => {
  const id = newCartId();
  const copy = (version: number) => ({
    id,
    version,
    lines: [{ variantId, quantity: version }],
    operations: { [`op-${version}`]: known(version) },
  });
  await Promise.all([3, 1, 2].map((version) => open().write([copy(version)])));
  expect(await open().read(id)).toEqual({
    ...copy(3),
    operations: { 'op-1': known(1), 'op-2': known(2), 'op-3': known(3) },
  });
});

test('an expired cart is none, and is swept out', async () => {
  const id = newCartId();
  await open().apply(id, operation('add', [line(variantId, 1)]), { minVersion: 0 });
  await databases.primary.sql`UPDATE carts SET expires_at = now() - interval '1 minute' WHERE id = ${id}`;
  expect(await open().get(id, { minVersion: 1 })).toBeNull();
  expect(await open().deleteExpired()).toBe(1);
  expect(await open().deleteExpired()).toBe(0);
});

test('carts are forgotten in batches by several instances at once, and none that lives', async () => {
  const { sql } = databases.primary;
  const add = operation('add', [line(variantId, 1)]);
  const kept = newCartId();
  await open().apply(kept, add, { minVersion: 0 });
  await sql`
    INSERT INTO carts (id, version, expires_at)
    SELECT 'expired-' || n, 1, now() - interval '1 minute' FROM generate_series(1, 2500) n`;
  const swept = await Promise.all([1, 2, 3].map(() => open().deleteExpired()));
  expect(swept.reduce((sum, count) => sum + count)).toBe(2500);
  expect(await open().get(kept, { minVersion: 1 })).toMatchObject({ version: 1 });
});

test('a cart that expired but was not swept out begins anew', async () => {
  const id = newCartId();
  await open().apply(id, operation('add', [line(variantId, 1)]), { minVersion: 0 });
  await databases.primary.sql`UPDATE carts SET expires_at = now() - interval '1 minute' WHERE id = ${id}`;
  await open().apply(id, operation('add', [line(variantId, 3)]), { minVersion: 1 });
  expect(await open().get(id, { minVersion: 2 })).toMatchObject({ lines: [{ variantId, quantity: 3 }] });
});

test('a refused first change makes no cart', async () => {
  const id = newCartId();
  await open().apply(id, operation('add', [line(variantId, 1, 0)]), { minVersion: 0 });
  expect(await open().get(id, { minVersion: 0 })).toBeNull();
});

test('a change renews the expiry once a day', async () => {
  const id = newCartId();
  const add = () => open().apply(id, operation('add', [line(variantId, 1)]), { minVersion: 0 });
  const daysLeft = async () => {
    const [row] = await databases.primary.sql<{ days: number }[]>`
      SELECT extract(epoch FROM expires_at - now())::float / 86400 AS days FROM carts WHERE id = ${id}`;
    return row?.days ?? 0;
  };
  await add();
  await databases.primary
    .sql`UPDATE carts SET expires_at = now() + interval '10 days 12 hours' WHERE id = ${id}`;
  await add();
  expect(await daysLeft()).toBeLessThan(10.6);
  await databases.primary.sql`UPDATE carts SET expires_at = now() + interval '2 days' WHERE id = ${id}`;
  await add();
  expect(await daysLeft()).toBeGreaterThan(10.9);
});
