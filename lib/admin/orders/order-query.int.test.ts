import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cancelOrder } from '../../orders/cancel-order.ts';
import { refundOrder } from '../../orders/refund-order.ts';
import { requestReturn } from '../../orders/request-return.ts';
import { openTestOrders, type TestOrders } from '../../orders/test-orders.ts';
import { type OrderQuery, orderListSchema } from './order-query.ts';
import { countWork, listOrders } from './queries.ts';

let shop: TestOrders;
/** What each order is called here, by its id. */
const names = new Map<string, string>();

beforeAll(async () => {
  shop = await openTestOrders();
  const place = async (name: string, quantity = 1) => {
    const { orderId } = await shop.place(quantity);
    names.set(orderId, name);
    return orderId;
  };
  await place('new');
  const late = await place('late');
  await shop.sql`UPDATE orders SET placed_at = now() - interval '3 days' WHERE id = ${late}`;
  await shop.send(await place('partly', 2), [1, 1]);
  const sent = await place('sent');
  await shop.send(sent, [1, 1]);
  await shop.sql`UPDATE fulfillments SET tracking_number = 'ABC 7' WHERE order_id = ${sent}`;
  const back = await place('back');
  await shop.send(back, [1, 1]);
  await shop.arrive(back);
  await requestReturn(shop.db, shop.change(back), {
    pieces: [{ position: 1, quantity: 1 }],
    reason: 'faulty',
  });
  await cancelOrder(shop.db, shop.change(await place('off')));
  const stuck = await place('stuck');
  await shop.sql`UPDATE outbox SET attempts = 8 WHERE payload -> 'data' ->> 'orderId' = ${stuck}`;
  const refused = await place('refused');
  const kindness = { pieces: [], restock: false, extra: 100, reason: '' };
  await refundOrder(shop.db, shop.change(refused), kindness);
  await shop.sql`UPDATE refunds SET status = 'failed' WHERE idempotency_key LIKE ${`refund:${refused}:%`}`;
  await shop.sql`
    UPDATE orders SET shipping_address = shipping_address || '{"name": "Kim Ara", "country": "KR"}' WHERE id = ${sent}`;
});
afterAll(() => shop.close());

const found = async (query: OrderQuery) =>
  (await listOrders(shop.db, query)).rows.map(({ id }) => names.get(id)).sort();

const day = (daysAgo: number) =>
  new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Seoul' }).format(Date.now() - daysAgo * 86_400_000);

test.each<[OrderQuery, string[]]>([
  [{ view: 'to_pack' }, ['late', 'new', 'partly', 'refused', 'stuck']],
  [{ view: 'attention' }, ['back', 'late', 'refused', 'stuck']],
  [{ view: 'on_the_way' }, ['sent']],
  [{ view: 'returns' }, ['back']],
  [{ view: 'cancelled' }, ['off']],
  [{ view: 'unpaid' }, []],
  [{ country: 'KR' }, ['sent']],
  [{ q: 'kim ara' }, ['sent']],
  [{ q: 'ABC 7' }, ['sent']],
  [{ q: "' OR true --" }, []],
  [{ q: '%' }, []],
  [{ to: day(2) }, ['late']],
  [{ from: day(3), to: day(3) }, ['late']],
  [{ q: 'overshirt', view: 'on_the_way', country: 'KR' }, ['sent']],
])('%j finds %j', async (query, expected) => {
  expect(await found(query)).toEqual(expected);
});

test('a number and a whole mail find an order, whatever is around them', async () => {
  const [first] = (await listOrders(shop.db, {})).rows;
  expect(await found({ q: `#${first?.number}` })).toEqual([names.get(first?.id ?? '')]);
  expect(await found({ q: 'ADA@example.com' })).toHaveLength(names.size);
});

test('each row says why somebody should look at it', async () => {
  const { rows } = await listOrders(shop.db, {});
  expect(Object.fromEntries(rows.map(({ id, attention }) => [names.get(id), attention]))).toEqual({
    new: null,
    late: 'late',
    partly: null,
    sent: null,
    back: 'return',
    off: null,
    stuck: 'mail',
    refused: 'refund',
  });
  expect(await countWork(shop.db)).toEqual({ toPack: 5, attention: 4 });
});

test('the lists to work through begin from their index, however many orders are done', async () => {
  await shop.sql`
    INSERT INTO orders (checkout_key, cart_id, email, locale, state, payment_state, fulfillment_state, currency, subtotal,
      total, shipping_method, shipping_address)
    SELECT gen_random_uuid()::text, 'cart', 'done@example.com', 'en', 'completed', 'paid', 'delivered', 'USD', 100, 100,
      'standard', '{"name": "Done", "country": "US"}' FROM generate_series(1, 20000)`;
  await shop.sql`ANALYZE orders`;
  const plan = await shop.sql`
    EXPLAIN SELECT * FROM orders o
    WHERE o.state = 'placed' AND o.fulfillment_state IN ('unfulfilled', 'partially_fulfilled')
    ORDER BY o.number DESC LIMIT 51`;
  expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toContain('orders_to_work_on');
  expect(await found({ view: 'attention' })).toEqual(['back', 'late', 'refused', 'stuck']);
  await shop.db.execute(sql`DELETE FROM orders WHERE email = 'done@example.com'`);
});

test('what cannot be read in an address counts as absent', () => {
  const given = { view: 'all', country: 'XX', from: 'yesterday', to: '2026-02-30', before: '-1', q: '  ' };
  expect(orderListSchema.parse(given)).toEqual({});
});
