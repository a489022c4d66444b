import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createUser } from '../auth/create-user.ts';
import { openTestOrders, type TestOrders } from '../orders/test-orders.ts';
import { type Adjustment, adjustStock } from './adjust-stock.ts';

let shop: TestOrders;
let actor: { id: string; email: string; requestId: string | null };

beforeAll(async () => {
  shop = await openTestOrders();
  const email = 'felix@myclothes.example';
  const id = await createUser(shop.db, { email, name: 'Felix', role: 'fulfilment', password: 'long enough' });
  actor = { id, email, requestId: 'request-1' };
});
afterAll(() => shop.close());

async function shelve(stock: number): Promise<Adjustment> {
  const variantId = await shop.product(stock);
  const [level] = await shop.db.execute<{ id: string }>(
    sql`SELECT location_id AS id FROM inventory_levels WHERE variant_id = ${variantId}`,
  );
  return {
    variantId,
    locationId: level?.id ?? '',
    delta: 1,
    reason: 'correction',
    note: '',
    operationId: randomUUID(),
  };
}

const stockOf = async ({ variantId }: Adjustment) => {
  const [row] = await shop.db.execute<{ available: number }>(
    sql`SELECT available FROM variant_stock WHERE variant_id = ${variantId}`,
  );
  return row?.available;
};

const entriesOf = async ({ variantId }: Adjustment) => [
  ...(await shop.db.execute(sql`
    SELECT action, actor_email AS who, before, after FROM audit_entries WHERE entity_id = ${variantId} ORDER BY id`)),
];

test('it changes the stock, tells why, and is audited; sent again it is done once', async () => {
  const change = { ...(await shelve(5)), delta: -2, reason: 'damaged' as const, note: 'Wet box' };
  const answers = await Promise.all([1, 2, 3].map(() => adjustStock(shop.db, change, actor)));
  expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
  expect(await stockOf(change)).toBe(3);
  const [row, ...more] = await shop.db.execute(sql`
    SELECT delta, reason, note, actor_id AS who FROM inventory_adjustments WHERE variant_id = ${change.variantId}`);
  expect([row, more]).toEqual([{ delta: -2, reason: 'damaged', note: 'Wet box', who: actor.id }, []]);
  expect(await entriesOf(change)).toEqual([
    {
      action: 'stock.adjust',
      who: actor.email,
      before: { available: 5 },
      after: { available: 3, location: 'Warehouse', reason: 'damaged', note: 'Wet box' },
    },
  ]);
});

test('more than is left is refused, and nothing is written', async () => {
  const change = { ...(await shelve(1)), delta: -2 };
  await expect(adjustStock(shop.db, change, actor)).rejects.toMatchObject({ code: 'stock_sold' });
  expect([await stockOf(change), await entriesOf(change)]).toEqual([1, []]);
});

test('a location that had none gets some', async () => {
  const [here, there] = [await shelve(0), await shelve(0)];
  await adjustStock(shop.db, { ...here, locationId: there.locationId, delta: 4 }, actor);
  expect(await stockOf(here)).toBe(4);
});

test('a set has no stock of its own', async () => {
  const part = await shelve(6);
  const variantId = await shop.bundle({ variantId: part.variantId, quantity: 2 });
  await expect(adjustStock(shop.db, { ...part, variantId }, actor)).rejects.toMatchObject({
    code: 'is_bundle',
  });
  expect(await stockOf({ ...part, variantId })).toBe(3);
});

test('a variant or location that is not there is not found', async () => {
  const change = await shelve(1);
  const nowhere = { ...change, locationId: randomUUID() };
  await expect(adjustStock(shop.db, nowhere, actor)).rejects.toMatchObject({ code: 'not_found' });
});

test('while buyers buy, what is taken away and what is sold never add up to more than there was', async () => {
  const change = await shelve(6);
  const outcomes = await Promise.allSettled([
    ...Array.from({ length: 5 }, () => shop.order(shop.cart({ variantId: change.variantId, quantity: 1 }))),
    ...Array.from({ length: 3 }, () =>
      adjustStock(shop.db, { ...change, delta: -1, operationId: randomUUID() }, actor),
    ),
  ]);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(6);
  expect(await stockOf(change)).toBe(0);
});
