import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Tally } from '../../events/tally.ts';
import { writeEvents } from '../../events/write-events.ts';
import { cancelOrder } from '../../orders/cancel-order.ts';
import { refundOrder } from '../../orders/refund-order.ts';
import { openTestOrders, type TestOrders } from '../../orders/test-orders.ts';
import { shopDay } from '../../shop-time.ts';
import { getReport } from './queries.ts';
import { sumSales } from './sum-sales.ts';

let shop: TestOrders;
const today = () => shopDay(new Date());

beforeAll(async () => {
  shop = await openTestOrders();
});
afterAll(() => shop.close());

/** Lets the sums be made once more. */
const sumAgain = async () => {
  await shop.sql`UPDATE sales_days SET summed_at = now() - interval '1 hour'`;
  return sumSales(shop.db);
};

const lastDay = async () => (await getReport(shop.db, 7)).days.at(-1);

test('a shop without orders has a report of nothing', async () => {
  expect(await sumSales(shop.db)).toBe(true);
  const { days, bestSellers, steps } = await getReport(shop.db, 7);
  expect(days).toHaveLength(7);
  expect(days.at(-1)).toEqual({ day: today(), orders: 0, units: 0, total: 0, refunded: 0 });
  expect([bestSellers, steps.map(({ visits }) => visits)]).toEqual([[], [0, 0, 0, 0]]);
});

test('a day counts what was sold and paid back, and what is called off leaves it again', async () => {
  const { orderId: off } = await shop.place(1);
  const { orderId } = await shop.place(2, 1);
  await sumAgain();
  expect(await lastDay()).toMatchObject({ orders: 2, units: 4 });
  const before = await lastDay();
  await cancelOrder(shop.db, shop.change(off));
  await refundOrder(shop.db, shop.change(orderId), { pieces: [], restock: false, extra: 700, reason: '' });
  await shop.sendRefunds();
  await sumAgain();
  expect(await lastDay()).toMatchObject({ orders: 1, units: 3, refunded: 5400 + 700 });
  expect((before?.total ?? 0) - ((await lastDay())?.total ?? 0)).toBe(5400);
  const { bestSellers } = await getReport(shop.db, 7);
  expect(bestSellers.map(({ units }) => units)).toEqual([2, 1]);
});

test('many instances that sum at once do it once, and not again while it is fresh', async () => {
  await shop.sql`UPDATE sales_days SET summed_at = now() - interval '1 hour'`;
  const done = await Promise.all(Array.from({ length: 6 }, () => sumSales(shop.db)));
  expect(done.filter(Boolean)).toHaveLength(1);
  expect(await sumSales(shop.db)).toBe(false);
});

test('a closed day stands, and days on which no instance ran are made up for', async () => {
  const { orderId } = await shop.place(1);
  await shop.sql`UPDATE orders SET placed_at = now() - interval '20 days' WHERE id = ${orderId}`;
  await shop.sql`DELETE FROM sales_days WHERE day > now()::date - 25`;
  await shop.sql`INSERT INTO sales_days (day, orders, units, total, refunded) VALUES (now()::date - 25, 9, 9, 900, 0)`;
  await sumSales(shop.db);
  const { days } = await getReport(shop.db, 30);
  expect(days.filter(({ orders }) => orders > 0).map(({ orders }) => orders)).toEqual([9, 1, 1]);
  await shop.sql`UPDATE orders SET state = 'cancelled' WHERE id = ${orderId}`;
  await sumAgain();
  expect((await getReport(shop.db, 30)).days.filter(({ orders }) => orders > 0)).toHaveLength(3);
});

test('events are added up by two instances at once; made-up pieces are left out', async () => {
  const [row] = await shop.sql`SELECT handle FROM products LIMIT 1`;
  const told = () => {
    const tally = new Tally();
    for (let n = 0; n < 3; n += 1) {
      tally.add({ name: 'view_item', key: row?.handle, isFirst: n === 0 }, today());
      tally.add({ name: 'view_search_results', key: 'beret', isFirst: false }, today());
    }
    tally.add({ name: 'add_to_cart', key: 'made-up', isFirst: true }, today());
    tally.add({ name: 'begin_checkout', key: '', isFirst: true }, today());
    return tally;
  };
  await Promise.all([1, 2, 3].map(() => writeEvents(shop.db, told())));
  const report = await getReport(shop.db, 7);
  expect(report.steps).toEqual([
    { name: 'view_item', visits: 3 },
    { name: 'add_to_cart', visits: 0 },
    { name: 'begin_checkout', visits: 3 },
    { name: 'purchase', visits: 0 },
  ]);
  expect(report.unanswered).toEqual([{ term: 'beret', count: 9 }]);
  const [seen] = await shop.sql`SELECT count FROM event_days WHERE key = ${row?.handle}`;
  expect(seen?.count).toBe(9);
});

test('what cannot be written waits', async () => {
  const tally = new Tally();
  tally.add({ name: 'begin_checkout', key: '', isFirst: true }, 'no day');
  await expect(writeEvents(shop.db, tally)).rejects.toThrow();
  expect(tally.take()).toHaveLength(1);
});

test('words that people search for fill no table', async () => {
  const tally = new Tally();
  for (let n = 0; n < 2500; n += 1) tally.add({ name: 'search', key: `word ${n}`, isFirst: false }, today());
  await writeEvents(shop.db, tally);
  tally.add({ name: 'search', key: 'one more', isFirst: false }, today());
  tally.add({ name: 'search', key: 'word 7', isFirst: false }, today());
  await writeEvents(shop.db, tally);
  const rows = await shop.db.execute<{ key: string; count: number }>(
    sql`SELECT key, count FROM event_days WHERE name = 'search' AND key IN ('word 7', 'one more')`,
  );
  expect([...rows]).toEqual([{ key: 'word 7', count: 2 }]);
});
