import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectDatabases, type Databases } from '#db/client.ts';
import { createTestDatabase } from '#tests/setup/database.ts';
import { declinedCard } from '#tests/setup/order-body.ts';
import { isDependencyAway, Problem } from '../errors.ts';
import { log } from '../log.ts';
import type { CheckoutServices } from './finish-payment.ts';
import { checkoutServicesOn } from './services.ts';
import { openTestShop, type TestShop } from './test-checkout.ts';

let shop: TestShop;
let other: Databases;
/** Two instances, each with groups of its own. */
let instances: CheckoutServices[];

beforeAll(async () => {
  log.level = 'silent';
  const database = await createTestDatabase();
  shop = await openTestShop(database);
  other = connectDatabases({ primaryUrl: database.url });
  instances = [shop.services, checkoutServicesOn(other.primary.db)];
});
afterAll(async () => {
  await other.close();
  await shop.close();
});

const limitedCode = (limit: number) => percentOff(10, limit);

async function percentOff(percent: number, limit: number | null = null): Promise<string> {
  const code = randomUUID();
  await shop.sql`
    WITH p AS (
      INSERT INTO promotions (title, kind, status, value, usage_limit)
      VALUES (${code}, 'percentage', 'active', ${percent * 100}, ${limit}) RETURNING id
    )
    INSERT INTO discount_codes (promotion_id, code) SELECT id, ${code} FROM p`;
  return code;
}

interface Wish {
  /** Which of the products, and how many of each. */
  lines: { product: number; quantity: number }[];
  isDeclined: boolean;
  hasCode: boolean;
  /** So many times at once, through both instances in turn. */
  sent: number;
  locale: 'en' | 'ko';
}

const wish: fc.Arbitrary<Wish> = fc.record({
  lines: fc.array(fc.record({ product: fc.nat(2), quantity: fc.integer({ min: 1, max: 3 }) }), {
    minLength: 1,
    maxLength: 3,
  }),
  isDeclined: fc.boolean(),
  hasCode: fc.boolean(),
  sent: fc.integer({ min: 1, max: 3 }),
  locale: fc.constantFrom('en', 'ko'),
});
const expected = ['out_of_stock', 'payment_declined', 'discount_invalid'];

interface Sent {
  wish: Wish;
  cartId: string;
  /** The receipt, or the code of the Problem. */
  answers: string[];
}

async function sendAll(wishes: readonly Wish[], products: readonly string[], code: string): Promise<Sent[]> {
  return Promise.all(
    wishes.map(async (wish): Promise<Sent> => {
      const cart = shop.cart(
        ...wish.lines.map(({ product, quantity }) => ({ variantId: products[product] ?? '', quantity })),
      );
      const change = {
        idempotencyKey: 'submit',
        locale: wish.locale,
        body: {
          ...(wish.hasCode && { discountCode: code }),
          ...(wish.isDeclined && { payment: { provider: 'test', card: declinedCard } }),
        },
      };
      const answers = Array.from({ length: wish.sent }, (_, i) =>
        shop.order(cart, { ...change, through: instances[i % 2] as CheckoutServices }).then(
          ({ receipt }) => JSON.stringify(receipt),
          (error) => {
            if (error instanceof Problem) return error.code;
            throw error;
          },
        ),
      );
      return { wish, cartId: cart.id, answers: await Promise.all(answers) };
    }),
  );
}

const wanted = ({ lines }: Wish, product: number) =>
  lines.reduce((sum, line) => sum + (line.product === product ? line.quantity : 0), 0);

test('orders of all kinds that come together end as if each had come alone', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(wish, { minLength: 2, maxLength: 30 }),
      fc.array(fc.nat(12), { minLength: 3, maxLength: 3 }),
      fc.nat(4),
      async (wishes, stock, limit) => {
        const products = await Promise.all(stock.map((units) => shop.product(units)));
        const code = await limitedCode(limit);
        const sent = await sendAll(wishes, products, code);

        const placed = sent.filter(({ answers }) => answers.some((answer) => !expected.includes(answer)));
        for (const { wish, cartId, answers } of sent) {
          const receipts = answers.filter((answer) => !expected.includes(answer));
          expect(new Set(receipts).size, 'one cart, one order').toBeLessThanOrEqual(1);
          expect(wish.isDeclined && receipts.length > 0, 'paid by a card that pays').toBe(false);
          expect(await shop.count('orders', `cart_id = '${cartId}' AND state = 'placed'`)).toBe(
            Math.min(1, receipts.length),
          );
        }
        const left = await Promise.all(products.map(shop.stock));
        for (const [product, units] of stock.entries()) {
          const sold = placed.reduce((sum, { wish }) => sum + wanted(wish, product), 0);
          expect(left[product], 'what is sold is gone, and nothing else').toBe(units - sold);
        }
        const [used] = await shop.sql`
          SELECT used_count, (SELECT count(*)::int FROM promotion_redemptions r WHERE r.promotion_id = p.id) AS redeemed
          FROM promotions p WHERE title = ${code}`;
        const withCode = placed.filter(({ wish }) => wish.hasCode).length;
        expect(used).toEqual({ used_count: withCode, redeemed: withCode });
        expect(withCode).toBeLessThanOrEqual(limit);

        const ids = sent.map(({ cartId }) => `'${cartId}'`).join();
        const ofThese = `SELECT id FROM orders WHERE state = 'placed' AND cart_id IN (${ids})`;
        const mails = `topic = 'mail.order_placed' AND (payload -> 'data' ->> 'orderId')::uuid IN (${ofThese})`;
        expect(await shop.count('outbox', mails)).toBe(placed.length);
        const charges = `scope = 'test-payments' AND response -> 'outcome' ->> 'kind' = 'succeeded'
          AND key IN (SELECT 'order:' || id FROM orders WHERE cart_id IN (${ids}))`;
        expect(await shop.count('idempotency_keys', charges)).toBe(placed.length);
        expect(await shop.count('orders', `state = 'pending' AND cart_id IN (${ids})`)).toBe(0);
      },
    ),
    { numRuns: 15 },
  );
});

test('a group refuses the first that finds too little, and only that', async () => {
  const [few, plenty] = [await shop.product(3), await shop.product(100)];
  const carts = [few, plenty, few, plenty, few].map((variantId) => shop.cart({ variantId, quantity: 2 }));
  const ended = await Promise.allSettled(carts.map((cart) => shop.order(cart)));
  expect(ended.map(({ status }) => status)).toEqual([
    'fulfilled',
    'fulfilled',
    'rejected',
    'fulfilled',
    'rejected',
  ]);
  expect(ended[2]).toMatchObject({ reason: { details: { extra: { lines: [{ available: 1 }] } } } });
  expect(await Promise.all([few, plenty].map(shop.stock))).toEqual([1, 96]);
});

test('each order of a group gets its own code, and nobody else’s', async () => {
  const shirt = await shop.product(50);
  const codes = [await percentOff(10), await percentOff(20), undefined];
  const placed = await Promise.all(
    codes.map((discountCode) =>
      shop.order(shop.cart({ variantId: shirt, quantity: 1 }), { body: { discountCode } }),
    ),
  );
  expect(placed.map(({ receipt }) => receipt.discount.amount)).toEqual([480, 960, 0]);
});

test('stock that somebody else holds keeps only those waiting who want it', async () => {
  const [held, free] = [await shop.product(5), await shop.product(5)];
  const { promise: end, resolve: letGo } = Promise.withResolvers<void>();
  const { promise: isHeld, resolve: hold } = Promise.withResolvers<void>();
  const holding = other.primary.sql.begin(async (sql) => {
    await sql`SELECT FROM inventory_levels WHERE variant_id = ${held} FOR UPDATE`;
    hold();
    await end;
  });
  await isHeld;
  let isWaiting = true;
  const waiting = shop.order(shop.cart({ variantId: held, quantity: 1 })).finally(() => {
    isWaiting = false;
  });
  // Behind it, and in the same group.
  await sleep(20);
  await shop.order(shop.cart({ variantId: free, quantity: 1 }));
  const second = shop.order(shop.cart({ variantId: held, quantity: 1 }));
  await shop.order(shop.cart({ variantId: free, quantity: 1 }));
  expect(isWaiting).toBe(true);
  letGo();
  await Promise.all([waiting, second, holding]);
  expect(await Promise.all([held, free].map(shop.stock))).toEqual([3, 3]);
});

test('a group whose connection breaks anywhere is one order each when sent again', {
  timeout: 120_000,
}, async () => {
  const shirt = await shop.product(1_000);
  const rounds = 10;
  const together = 12;
  for (let round = 0; round < rounds; round += 1) {
    const carts = Array.from({ length: together }, () => shop.cart({ variantId: shirt, quantity: 1 }));
    const sending = Promise.all(carts.map(orderUntilAnswered));
    await sleep(round * 2);
    await shop.cutConnections();
    const receipts = await sending;
    expect(new Set(receipts.map(({ number }) => number)).size).toBe(together);
  }
  const ofShirt = `(SELECT order_id FROM order_lines WHERE variant_id = '${shirt}')`;
  expect(await shop.count('orders', `state = 'placed' AND id IN ${ofShirt}`)).toBe(rounds * together);
  expect(await shop.stock(shirt)).toBe(1_000 - rounds * together);
});

async function orderUntilAnswered(cart: ReturnType<TestShop['cart']>) {
  for (;;) {
    try {
      return (await shop.order(cart, { idempotencyKey: 'submit' })).receipt;
    } catch (error) {
      if (!isDependencyAway(error) && (error as Problem).status !== 503) throw error;
      await sleep(20);
    }
  }
}
