import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { declinedCard } from '../../tests/setup/order-body.ts';
import { readOwnOrder } from '../orders/read-order.ts';
import { openTestShop, outcomes, type TestShop } from './test-checkout.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const line = (variantId: string, quantity = 1) => ({ variantId, quantity });
const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));
const declined = { payment: { provider: 'test', card: declinedCard } };

describe('an order', () => {
  test('takes stock, and holds lines, totals, payment, history and the mail to be sent', async () => {
    const shirt = await shop.product(20);
    const cart = shop.cart(line(shirt, 2));
    const { receipt, orderedCart, orderId } = await shop.order(cart);
    expect(receipt).toMatchObject({
      subtotal: { amount: 9_600, currency: 'USD' },
      shipping: { amount: 0 },
      tax: { amount: 0 },
      total: { amount: 9_600, currency: 'USD' },
    });
    expect(orderedCart).toBe(cart);
    expect(await shop.stock(shirt)).toBe(18);
    const order = await readOwnOrder(shop.databases.primary.db, receipt.number, { cartId: cart.id });
    expect(order).toMatchObject({
      state: 'placed',
      paymentState: 'paid',
      lines: [{ title: 'Overshirt', variantTitle: 'Ink / M', quantity: 2, total: { amount: 9_600 } }],
      payment: { brand: 'visa', last4: '4242' },
    });
    const events = await shop.sql`SELECT kind FROM order_events WHERE order_id = ${orderId} ORDER BY id`;
    expect(events.map(({ kind }) => kind)).toEqual(['created', 'paid']);
    expect(
      await shop.count(
        'outbox',
        `topic = 'mail.order_placed' AND payload -> 'data' ->> 'orderId' = '${orderId}'`,
      ),
    ).toBe(1);
    expect(await shop.count('inventory_adjustments', `order_id = '${orderId}' AND delta = -2`)).toBe(1);
  });

  test('is seen by its owner only', async () => {
    const { receipt } = await shop.order(shop.cart(line(await shop.product(1))));
    const db = shop.databases.primary.db;
    expect(await readOwnOrder(db, receipt.number, { cartId: randomUUID() })).toBeNull();
    expect(await readOwnOrder(db, receipt.number, {})).toBeNull();
    for (const number of ['0', '1e5', `${receipt.number}'`, '9'.repeat(40), '']) {
      expect(await readOwnOrder(db, number, { cartId: 'anything' })).toBeNull();
    }
  });

  test('charges the price of the moment, and says so where the shopper saw another', async () => {
    const shirt = await shop.product(5);
    const cart = shop.cart(line(shirt));
    await shop.sql`UPDATE prices SET amount = 5000 WHERE variant_id = ${shirt}`;
    const seen = (amount: number) => ({ body: { expectedTotal: { amount, currency: 'USD' } } });
    await expect(shop.order(cart, seen(5_400))).rejects.toMatchObject({
      code: 'price_changed',
      details: { extra: { totals: { total: { amount: 5_600, currency: 'USD' } } } },
    });
    expect(await shop.stock(shirt)).toBe(5);
    await expect(shop.order(cart, { seenSubtotal: 4_800 }), 'without a total').rejects.toMatchObject({
      code: 'price_changed',
      details: {
        extra: {
          lines: [{ variantId: shirt, quantity: 1, unitPrice: { amount: 5_000 }, total: { amount: 5_000 } }],
        },
      },
    });
    expect((await shop.order(cart, seen(5_600))).receipt.total.amount).toBe(5_600);
  });

  test('ignores whatever else the client says it costs', async () => {
    const cart = shop.cart(line(await shop.product(5)));
    const cheap = { total: 1, subtotal: 1, lines: [{ unitPrice: 1 }], price: { amount: 1 }, shipping: 0 };
    expect((await shop.order(cart, { body: cheap })).receipt.total.amount).toBe(5_400);
  });

  test('of a product that was withdrawn, or of more than there is, says what is left', async () => {
    const [gone, few, fine] = await Promise.all([shop.product(9), shop.product(2), shop.product(9)]);
    await shop.sql`UPDATE products SET status = 'draft' WHERE id = (SELECT product_id FROM variants WHERE id = ${gone})`;
    await expect(shop.order(shop.cart(line(gone), line(few, 3), line(fine)))).rejects.toMatchObject({
      status: 409,
      code: 'out_of_stock',
      details: {
        extra: {
          lines: [
            { variantId: gone, requested: 1, available: 0, isWithdrawn: true },
            { variantId: few, requested: 3, available: 2, isWithdrawn: false },
          ],
        },
      },
    });
    expect(await Promise.all([gone, few, fine].map(shop.stock))).toEqual([9, 2, 9]);
  });

  test('counts repeated lines of one variant together', async () => {
    const shirt = await shop.product(3);
    await expect(shop.order(shop.cart(line(shirt, 2), line(shirt, 2)))).rejects.toMatchObject({
      details: { extra: { lines: [{ requested: 4, available: 3 }] } },
    });
    await shop.order(shop.cart(line(shirt, 2), line(shirt, 1)));
    expect(await shop.stock(shirt)).toBe(0);
  });

  test('takes what one location lacks from the next', async () => {
    const shirt = await shop.product(2);
    await shop.sql`
      WITH l AS (INSERT INTO locations (handle, name, priority) VALUES (${randomUUID()}, 'Far', 9) RETURNING id)
      INSERT INTO inventory_levels (variant_id, location_id, available) SELECT ${shirt}, id, 2 FROM l`;
    const { orderId } = await shop.order(shop.cart(line(shirt, 3)));
    const [adjusted] = await shop.sql`
      SELECT array_agg(delta::int ORDER BY delta) AS deltas FROM inventory_adjustments WHERE order_id = ${orderId}`;
    expect(adjusted?.deltas).toEqual([-2, -1]);
  });

  test('without a cart, or of an empty one, is refused', async () => {
    await expect(shop.order(null)).rejects.toMatchObject({ status: 409, code: 'cart_empty' });
    await expect(shop.order(shop.cart())).rejects.toMatchObject({ code: 'cart_empty' });
  });
});

describe('a payment', () => {
  test('that is declined leaves cart and stock as they were and no order to see', async () => {
    const shirt = await shop.product(4);
    const cart = shop.cart(line(shirt, 3));
    const key = { idempotencyKey: 'declined-key' };
    await expect(shop.order(cart, { body: declined, ...key })).rejects.toMatchObject({
      status: 402,
      code: 'payment_declined',
    });
    expect(await shop.stock(shirt)).toBe(4);
    const [order] =
      await shop.sql`SELECT number::text, state, payment_state AS paid FROM orders WHERE cart_id = ${cart.id}`;
    expect(order).toMatchObject({ state: 'cancelled', paid: 'failed' });
    expect(await readOwnOrder(shop.databases.primary.db, order?.number, { cartId: cart.id })).toBeNull();

    await expect(shop.order(cart, { body: declined, ...key }), 'repeated').rejects.toMatchObject({
      status: 402,
    });
    expect(await shop.count('orders', `cart_id = '${cart.id}'`)).toBe(1);
    expect((await shop.order(cart)).replayed, 'with another card').toBe(false);
    expect(await shop.stock(shirt)).toBe(1);
  });

  test.each(['4111111111111112', '6011111111111117', 'abc', '1'])(
    'with %s is refused before anything is taken',
    async (card) => {
      const shirt = await shop.product(1);
      const payment = { payment: { provider: 'test', card } };
      await expect(shop.order(shop.cart(line(shirt)), { body: payment })).rejects.toMatchObject({
        status: 422,
        details: { errors: [{ path: 'payment.card' }] },
      });
      expect(await shop.stock(shirt)).toBe(1);
    },
  );

  test('leaves no card number anywhere in the database', async () => {
    await shop.order(shop.cart(line(await shop.product(1))));
    const tables = await shop.sql`SELECT tablename FROM pg_tables WHERE schemaname = 'public'`;
    for (const { tablename } of tables) {
      expect(await shop.count(tablename, `${tablename}::text ~ '4242[ -]?4242[ -]?4242'`), tablename).toBe(0);
    }
  });
});

describe('a repeated request', () => {
  test('fifty at once with one key make one order and one charge', async () => {
    const shirt = await shop.product(60);
    const cart = shop.cart(line(shirt));
    const placed = await Promise.all(many(50, () => shop.order(cart, { idempotencyKey: 'fifty' })));
    expect(new Set(placed.map(({ receipt }) => JSON.stringify(receipt))).size).toBe(1);
    expect(placed.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(await shop.stock(shirt)).toBe(59);
    const { orderId } = placed[0] ?? {};
    expect(await shop.count('idempotency_keys', `scope = 'test-payments' AND key = 'order:${orderId}'`)).toBe(
      1,
    );
    expect(
      await shop.count('outbox', `topic LIKE 'mail.%' AND payload -> 'data' ->> 'orderId' = '${orderId}'`),
    ).toBe(1);
  });

  test('without a key, or with a new one for each click, one cart is still ordered once', async () => {
    const shirt = await shop.product(60);
    const cart = shop.cart(line(shirt));
    const keys = many(20, (i) => ({ idempotencyKey: i % 2 ? undefined : `click-${i}` }));
    const placed = await Promise.all(keys.map((key) => shop.order(cart, key)));
    expect(new Set(placed.map(({ receipt }) => receipt.number)).size).toBe(1);
    expect(await shop.stock(shirt)).toBe(59);
    const emptied = { ...cart, version: 2, lines: [] };
    const again = await shop.order(emptied, { idempotencyKey: 'click-4' });
    expect(again.receipt).toEqual(placed[0]?.receipt);
    expect(again.orderedCart).toBeNull();
  });

  test('is answered after the cart is gone, and refused with another body', async () => {
    const cart = shop.cart(line(await shop.product(9)));
    const key = { idempotencyKey: 'kept' };
    const first = await shop.order(cart, key);
    const again = await shop.order(null, { cartId: cart.id, ...key });
    expect(again).toMatchObject({ receipt: first.receipt, replayed: true, orderedCart: null });
    await expect(shop.order(cart, { body: { email: 'eve@example.com' }, ...key })).rejects.toMatchObject({
      status: 422,
      code: 'idempotency_key_reused',
    });
  });

  test('of a cart just ordered, from a second tab with another address, names the order', async () => {
    const cart = shop.cart(line(await shop.product(9)));
    const { receipt } = await shop.order(cart);
    await expect(shop.order(cart, { body: { email: 'second@example.com' } })).rejects.toMatchObject({
      status: 409,
      code: 'already_placed',
      details: { extra: { number: receipt.number } },
    });
  });

  test('says nothing about another cart that used the same key', async () => {
    const shirt = await shop.product(9);
    const [one, two] = [shop.cart(line(shirt)), shop.cart(line(shirt))];
    const first = await shop.order(one, { idempotencyKey: 'common' });
    const second = await shop.order(two, { idempotencyKey: 'common' });
    expect(second.receipt.number).not.toBe(first.receipt.number);
  });
});

describe('under contention', () => {
  test('two hundred buyers of ten units get ten, and the others are told so', async () => {
    const shirt = await shop.product(10);
    const buyers = many(200, () => shop.order(shop.cart(line(shirt))));
    expect(await outcomes(buyers)).toEqual({ placed: 10, out_of_stock: 190 });
    expect(await shop.stock(shirt)).toBe(0);
    expect(await shop.count('order_lines', `variant_id = '${shirt}'`)).toBe(10);
  });

  test('carts that share variants in opposite order do not block each other', async () => {
    const shirts = await Promise.all(many(4, () => shop.product(40)));
    const carts = many(80, (i) => shop.cart(...(i % 2 ? shirts : shirts.toReversed()).map((id) => line(id))));
    expect(await outcomes(carts.map((cart) => shop.order(cart)))).toEqual({ placed: 40, out_of_stock: 40 });
    expect(await Promise.all(shirts.map(shop.stock))).toEqual([0, 0, 0, 0]);
  });

  test('declined and paid orders of the same units never lose or invent one', async () => {
    const shirt = await shop.product(20);
    const buyers = many(60, (i) => shop.order(shop.cart(line(shirt)), i % 2 ? { body: declined } : {}));
    const { placed = 0 } = await outcomes(buyers);
    expect(await shop.stock(shirt)).toBe(20 - placed);
    expect(placed).toBeGreaterThan(0);
  });
});

describe('what an order makes stale', () => {
  const invalidations = async (since: number) => {
    const rows = await shop.sql`
      SELECT payload -> 'tags' AS tags FROM outbox WHERE topic = 'cache.invalidate' AND id > ${since} ORDER BY id`;
    return rows.map(({ tags }) => tags.map((tag: string) => tag.replace(/:.*/, '')));
  };
  const lastOutbox = async () => (await shop.sql`SELECT coalesce(max(id), 0)::int AS id FROM outbox`)[0]?.id;

  test('nothing while plenty is left, the page when the number shown changes, the lists when it sells out', async () => {
    const shirt = await shop.product(13);
    await shop.sql`SELECT refresh_product_listings(ARRAY(SELECT product_id FROM variants WHERE id = ${shirt}), 'USD')`;
    const since = await lastOutbox();
    await shop.order(shop.cart(line(shirt, 2)));
    expect(await invalidations(since)).toEqual([]);
    await shop.order(shop.cart(line(shirt, 1)));
    expect(await invalidations(since)).toEqual([['product']]);
    await shop.order(shop.cart(line(shirt, 10)));
    expect(await invalidations(since)).toEqual([['product'], ['product', 'listings']]);
    const listing = 'product_id = (SELECT product_id FROM variants WHERE id =';
    expect(await shop.count('product_listings', `available AND ${listing} '${shirt}')`)).toBe(0);
  });
});
