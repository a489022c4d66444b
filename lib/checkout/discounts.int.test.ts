import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { declinedCard } from '../../tests/setup/order-body.ts';
import { openTestShop, outcomes, type TestShop } from './test-checkout.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());
beforeEach(async () => {
  await shop.sql`UPDATE promotions SET status = 'archived'`;
});

interface Terms {
  kind?: string;
  value?: number;
  minimum?: number;
  automatic?: boolean;
  limit?: number;
  codeLimit?: number;
  perCustomer?: number;
  terms?: object;
  startsAt?: string;
  endsAt?: string;
}

/** @returns its code */
async function promotion(given: Terms = {}): Promise<string> {
  const code = `Code-${randomUUID().slice(0, 8)}`;
  const { kind = 'percentage', value = 1_000, minimum = 0, automatic = false, terms = {} } = given;
  await shop.sql`
    WITH p AS (
      INSERT INTO promotions (title, kind, status, is_automatic, value, minimum_subtotal, terms, usage_limit,
        usage_limit_per_customer, starts_at, ends_at)
      VALUES (${code}, ${kind}, 'active', ${automatic}, ${value}, ${minimum}, ${JSON.stringify(terms)}::text::jsonb,
        ${given.limit ?? null}, ${given.perCustomer ?? null}, ${given.startsAt ?? null}, ${given.endsAt ?? null})
      RETURNING id
    )
    INSERT INTO discount_codes (promotion_id, code, usage_limit) SELECT id, ${code}, ${given.codeLimit ?? null} FROM p`;
  return code;
}
const cartOf = async (quantity = 1, stock = 9) =>
  shop.cart({ variantId: await shop.product(stock), quantity });
const order = async (discountCode: string | undefined, change: { email?: string; quantity?: number } = {}) =>
  shop.order(await cartOf(change.quantity), {
    body: { ...(discountCode && { discountCode }), email: change.email ?? 'ada@example.com' },
  });
const amounts = async (placed: ReturnType<typeof order>) => {
  const { receipt } = await placed;
  return [receipt.subtotal, receipt.discount, receipt.shipping, receipt.total].map(({ amount }) => amount);
};

test.each([
  ['a percentage, whatever its case', { value: 1_000 }, 1, [4_800, 480, 600, 4_920]],
  ['a fixed amount', { kind: 'fixed_amount', value: 500 }, 1, [4_800, 500, 600, 4_900]],
  ['free shipping', { kind: 'free_shipping', value: 0 }, 1, [4_800, 0, 0, 4_800]],
  [
    'buy two, get one',
    { kind: 'buy_x_get_y', value: 0, terms: { buyQuantity: 2 } },
    3,
    [14_400, 4_800, 0, 9_600],
  ],
] as const)('%s', async (_, terms, quantity, expected) => {
  const code = await promotion(terms);
  expect(await amounts(order(code.toUpperCase(), { quantity }))).toEqual(expected);
});

test('what applies by itself needs no code', async () => {
  await promotion({ automatic: true, value: 5_000 });
  expect(await amounts(order(undefined))).toEqual([4_800, 2_400, 600, 3_000]);
});

test.each([
  ['unknown', null],
  ['ended', { endsAt: '2020-01-01' }],
  ['not_started', { startsAt: '2999-01-01' }],
  ['minimum_not_met', { minimum: 4_801 }],
  ['minimum_not_met', { terms: { collectionIds: [randomUUID()] } }],
  ['used_up', { limit: 0 }],
  ['used_up', { codeLimit: 0 }],
])('a code that is %s places no order', async (reason, terms) => {
  const code = terms ? await promotion(terms) : 'NO-SUCH-CODE';
  await expect(order(code)).rejects.toMatchObject({
    status: 422,
    code: 'discount_invalid',
    details: { errors: [{ path: 'discountCode' }], extra: { reason } },
  });
});

test('a code for seven uses is used seven times by forty at once, and a declined card uses none', async () => {
  const code = await promotion({ limit: 7 });
  const carts = await Promise.all(Array.from({ length: 40 }, () => cartOf()));
  const declined = { payment: { provider: 'test', card: declinedCard } };
  const body = (i: number) => ({
    discountCode: code,
    email: `${i}@example.com`,
    ...(i % 4 === 0 && declined),
  });
  const counts = await outcomes(carts.map((cart, i) => shop.order(cart, { body: body(i) })));
  const { placed = 0, payment_declined = 0, discount_invalid = 0 } = counts;
  expect(placed + payment_declined + discount_invalid).toBe(40);
  expect(placed).toBeLessThanOrEqual(7);
  const left = 7 - placed;
  for (let i = 0; i < left; i += 1) await order(code, { email: `late-${i}@example.com` });
  await expect(order(code, { email: 'last@example.com' })).rejects.toMatchObject({
    code: 'discount_invalid',
  });
  const [row] = await shop.sql`
    SELECT used_count, (SELECT count(*)::int FROM promotion_redemptions r WHERE r.promotion_id = p.id) AS redeemed
    FROM promotions p WHERE title = ${code}`;
  expect(row).toEqual({ used_count: 7, redeemed: 7 });
});

test('a code for once per customer is not used twice, by whatever case of the address, even at once', async () => {
  const code = await promotion({ perCustomer: 1 });
  const carts = await Promise.all(Array.from({ length: 10 }, () => cartOf()));
  const email = (i: number) => (i % 2 ? 'ADA@example.com' : 'ada@example.com');
  const counts = await outcomes(
    carts.map((cart, i) => shop.order(cart, { body: { discountCode: code, email: email(i) } })),
  );
  expect(counts).toEqual({ placed: 1, discount_invalid: 9 });
  expect((await order(code, { email: 'eve@example.com' })).receipt.discount.amount).toBe(480);
});
