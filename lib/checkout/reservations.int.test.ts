import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { declinedCard } from '../../tests/setup/order-body.ts';
import {
  listReservations,
  moveReservations,
  releaseExpired,
  reserveUnits,
  trimReservations,
} from '../inventory/reservations.ts';
import { openTestShop, outcomes, type TestShop } from './test-checkout.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const line = (variantId: string, quantity = 1) => ({ variantId, quantity });
const declined = { payment: { provider: 'test', card: declinedCard } };
const db = () => shop.databases.primary.db;
const reserve = (cartId: string, variantId: string, quantity: number) =>
  reserveUnits(db(), { cartId, units: new Map([[variantId, quantity]]), minutes: 10 });
const heldBy = async (cartId: string) =>
  (await listReservations(db(), cartId)).reduce((sum, { quantity }) => sum + quantity, 0);
const levels = async (variantId: string) => {
  const [row] = await shop.sql`
    SELECT sum(available)::int AS available, sum(reserved)::int AS reserved,
      (SELECT coalesce(sum(quantity), 0)::int FROM reservations r
        WHERE r.variant_id = ${variantId} AND r.released_at IS NULL) AS held
    FROM inventory_levels WHERE variant_id = ${variantId}`;
  return row as unknown as { available: number; reserved: number; held: number };
};
/** The time of every reservation is over. */
const passTime = (cartId: string) => shop.sql`
  UPDATE reservations SET expires_at = now() - interval '1 second' WHERE cart_id = ${cartId}`;

describe('a reservation', () => {
  let shirt: string;
  let cart: ReturnType<TestShop['cart']>;
  beforeEach(async () => {
    shirt = await shop.product(5);
    cart = shop.cart(line(shirt, 3));
    await reserve(cart.id, shirt, 3);
  });

  test('takes its units out of what others can have', async () => {
    expect(await levels(shirt)).toEqual({ available: 2, reserved: 3, held: 3 });
    expect(await reserve(randomUUID(), shirt, 3)).toEqual(new Map([[shirt, 2]]));
    await expect(shop.order(shop.cart(line(shirt, 3)))).rejects.toMatchObject({
      details: { extra: { lines: [{ variantId: shirt, requested: 3, available: 2 }] } },
    });
    expect(await levels(shirt)).toEqual({ available: 2, reserved: 3, held: 3 });
  });

  test('is taken by the order of its cart, which may need more than that', async () => {
    expect((await shop.order({ ...cart, lines: [line(shirt, 4)] })).replayed).toBe(false);
    expect(await levels(shirt)).toEqual({ available: 1, reserved: 0, held: 0 });
  });

  test('is there again after a declined card, until the same end', async () => {
    const [before] = await listReservations(db(), cart.id);
    await expect(shop.order(cart, { body: declined })).rejects.toMatchObject({ status: 402 });
    expect(await listReservations(db(), cart.id)).toEqual([before]);
    expect(await levels(shirt)).toEqual({ available: 2, reserved: 3, held: 3 });
  });

  test('stays when the order is refused for another line', async () => {
    const sock = await shop.product(0);
    const both = { ...cart, lines: [line(shirt, 3), line(sock)] };
    await expect(shop.order(both)).rejects.toMatchObject({ code: 'out_of_stock' });
    expect(await levels(shirt)).toEqual({ available: 2, reserved: 3, held: 3 });
  });

  test('grows and shrinks with its cart, and keeps its end', async () => {
    const [before] = await listReservations(db(), cart.id);
    await reserve(cart.id, shirt, 5);
    expect(await levels(shirt)).toEqual({ available: 0, reserved: 5, held: 5 });
    await trimReservations(db(), cart.id, new Map([[shirt, 1]]));
    expect(await levels(shirt)).toEqual({ available: 4, reserved: 1, held: 1 });
    expect((await listReservations(db(), cart.id))[0]?.expiresAt).toEqual(before?.expiresAt);
    await trimReservations(db(), cart.id, new Map());
    expect(await levels(shirt)).toEqual({ available: 5, reserved: 0, held: 0 });
  });

  test('goes along to another cart, and joins what that has', async () => {
    const customer = randomUUID();
    await reserve(customer, shirt, 1);
    await Promise.all([1, 2, 3].map(() => moveReservations(db(), cart.id, customer)));
    expect([await heldBy(cart.id), await heldBy(customer)]).toEqual([0, 4]);
    expect(await levels(shirt)).toEqual({ available: 1, reserved: 4, held: 4 });
  });

  test('that is over is given back once, by however many instances', async () => {
    await passTime(cart.id);
    expect(await heldBy(cart.id)).toBe(0);
    await Promise.all(Array.from({ length: 8 }, () => releaseExpired(db())));
    expect(await levels(shirt)).toEqual({ available: 5, reserved: 0, held: 0 });
  });

  test('that is over stands in nobody’s way, even before it is given back', async () => {
    await passTime(cart.id);
    await shop.order(shop.cart(line(shirt, 5)));
    expect(await levels(shirt)).toEqual({ available: 0, reserved: 0, held: 0 });
    await expect(shop.order(cart)).rejects.toMatchObject({
      details: { extra: { lines: [{ variantId: shirt, requested: 3, available: 0 }] } },
    });
  });

  test('is not restored once its time is over', async () => {
    const slow = shop.order(cart, { body: declined });
    await passTime(cart.id);
    await expect(slow).rejects.toMatchObject({ status: 402 });
    await releaseExpired(db());
    expect(await levels(shirt)).toEqual({ available: 5, reserved: 0, held: 0 });
  });
});

test('two hundred who reserve ten units get ten, and those ten can order', async () => {
  const shirt = await shop.product(10);
  const carts = Array.from({ length: 200 }, () => shop.cart(line(shirt)));
  await Promise.all(carts.map(({ id }) => reserve(id, shirt, 1)));
  expect(await levels(shirt)).toEqual({ available: 0, reserved: 10, held: 10 });
  expect(await outcomes(carts.map((cart) => shop.order(cart)))).toEqual({ placed: 10, out_of_stock: 190 });
  expect(await levels(shirt)).toEqual({ available: 0, reserved: 0, held: 0 });
});

test('the page shows what is reserved as gone, and as back again', async () => {
  const shirt = await shop.product(3);
  const [product] = await shop.sql`SELECT product_id AS id FROM variants WHERE id = ${shirt}`;
  await shop.sql`SELECT refresh_product_listings(ARRAY[${product?.id}::uuid], 'USD')`;
  const isListed = () => shop.count('product_listings', `product_id = '${product?.id}' AND available`);
  const cartId = randomUUID();
  await reserve(cartId, shirt, 3);
  expect(await isListed()).toBe(0);
  await passTime(cartId);
  await releaseExpired(db());
  expect(await isListed()).toBe(1);
});

type Step = {
  cart: number;
  quantity: number;
  kind: 'reserve' | 'trim' | 'order' | 'decline' | 'expire' | 'move';
};
const anyStep: fc.Arbitrary<Step> = fc.record({
  cart: fc.nat(3),
  quantity: fc.integer({ min: 1, max: 4 }),
  kind: fc.constantFrom('reserve', 'trim', 'order', 'decline', 'expire', 'move'),
});

test('whatever carts do at once, no unit is lost, invented or sold twice', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 4, maxLength: 16 }), async (steps) => {
      const shirt = await shop.product(8);
      const set = await shop.bundle(line(shirt, 2));
      const carts = Array.from({ length: 4 }, () => randomUUID());
      const idOf = (cart: number) => carts[cart % carts.length] as string;
      const run = async ({ cart, quantity, kind }: Step) => {
        const id = idOf(cart);
        const bought = { ...shop.cart(quantity % 2 ? line(shirt, quantity) : line(set, quantity / 2)), id };
        if (kind === 'reserve') await reserve(id, shirt, quantity);
        if (kind === 'trim') await trimReservations(db(), id, new Map([[shirt, quantity - 1]]));
        if (kind === 'move') await moveReservations(db(), id, idOf(cart + quantity));
        if (kind === 'expire') await passTime(id).then(() => releaseExpired(db()));
        if (kind === 'order' || kind === 'decline')
          await outcomes([shop.order(bought, kind === 'order' ? {} : { body: declined })]);
      };
      await Promise.all(steps.map(run));
      const [sold] = await shop.sql`
        SELECT coalesce(-sum(delta), 0)::int AS units FROM inventory_adjustments WHERE variant_id = ${shirt}`;
      const { available, reserved, held } = await levels(shirt);
      expect(available + reserved + sold?.units).toBe(8);
      expect(reserved).toBe(held);
    }),
    { numRuns: 40 },
  );
});
