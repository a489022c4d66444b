import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createTestProduct } from '#lib/cart/test-products.ts';
import type { CartView } from '#lib/cart/types.ts';
import { databases } from '#lib/database.ts';
import { startReleasing } from '#lib/inventory/release-loop.ts';
import { openBrowser } from '../../../tests/setup/browser-cookies.ts';
import { orderBody } from '../../../tests/setup/order-body.ts';
import { send } from '../../../tests/setup/send.ts';
import { openTestStore } from '../../../tests/setup/store.ts';
import * as checkoutRoute from '../checkout/route.ts';
import * as lineRoute from './lines/[id]/route.ts';
import * as linesRoute from './lines/route.ts';
import * as cartRoute from './route.ts';

vi.mock('#lib/cookie-jar.ts', () => import('../../../tests/setup/browser-cookies.ts'));

let store: Awaited<ReturnType<typeof openTestStore>>;
let tote: string;
let made = 0;

beforeAll(async () => {
  store = await openTestStore();
  // Each test buys what it has just made, before a replica need have it.
  process.env.DATABASE_REPLICA_URLS = '';
});
afterAll(() => store.close());
beforeEach(async () => {
  openBrowser();
  made += 1;
  const product = await createTestProduct(databases(), { handle: `tote-${made}`, stock: 5 });
  await databases().primary.sql`UPDATE products SET reserve_minutes = 10 WHERE id = ${product.productId}`;
  tote = product.variantId;
});

const add = (quantity = 1, key?: string) =>
  send(linesRoute.POST, '/api/cart/lines', {
    body: { variantId: tote, quantity },
    ...(key && { headers: { 'idempotency-key': key } }),
  });
const set = (quantity: number) =>
  send(lineRoute.PATCH, `/api/cart/lines/${tote}`, {
    method: 'PATCH',
    body: { quantity },
    params: { id: tote },
  });
const cart = async () => (await send(cartRoute.GET, '/api/cart')).json() as Promise<CartView>;
const levels = async () => {
  const [row] = await databases().primary.sql`
    SELECT sum(available)::int AS available, sum(reserved)::int AS reserved
    FROM inventory_levels WHERE variant_id = ${tote}`;
  return [row?.available, row?.reserved];
};
const end = () =>
  databases().primary.sql`
    UPDATE reservations SET expires_at = now() - interval '1 second' WHERE variant_id = ${tote}`;

test('what is in the cart is kept for it, until the moment that the line says', async () => {
  const { lines } = (await (await add(2)).json()) as CartView;
  const minutes = (Date.parse(lines[0]?.reservedUntil ?? '') - Date.now()) / 60_000;
  expect(minutes).toBeGreaterThan(9);
  expect(minutes).toBeLessThanOrEqual(10);
  expect(await levels()).toEqual([3, 2]);
  expect((await cart()).lines).toMatchObject([{ quantity: 2, reservedUntil: lines[0]?.reservedUntil }]);
});

test('each change takes and gives back what it means, and none starts the time again', async () => {
  await add(1);
  const [first] = (await cart()).lines;
  await add(3);
  expect(await levels()).toEqual([1, 4]);
  await set(2);
  expect(await levels()).toEqual([3, 2]);
  expect((await cart()).lines[0]?.reservedUntil).toBe(first?.reservedUntil);
  await set(0);
  expect(await levels()).toEqual([5, 0]);
});

test('a repeated add reserves once, and clicks at once as many as they add', async () => {
  await add(1, 'again');
  await add(1, 'again');
  expect(await levels()).toEqual([4, 1]);
  await Promise.all([add(), add(), add()]);
  expect((await cart()).lines).toMatchObject([{ quantity: 4, reservedUntil: expect.any(String) }]);
  expect(await levels()).toEqual([1, 4]);
});

test('nobody else can have it, and what is refused keeps nothing', async () => {
  await add(4);
  openBrowser();
  const refused = await add(2);
  expect(refused.status).toBe(409);
  expect(await refused.json()).toMatchObject({
    code: 'out_of_stock',
    lines: [{ variantId: tote, requested: 2, available: 1 }],
  });
  expect((await add(100)).status).toBe(400);
  expect(await levels()).toEqual([1, 4]);
});

test('its order takes what is kept', async () => {
  await add(2);
  expect((await send(checkoutRoute.POST, '/api/checkout', { body: orderBody })).status).toBe(201);
  expect(await levels()).toEqual([3, 0]);
});

test('once over, it is given back within two seconds, the cart says so, and orders what is free', async () => {
  const stop = startReleasing();
  await add(2);
  await end();
  await expect.poll(levels, { timeout: 2_000 }).toEqual([5, 0]);
  await stop();
  expect((await cart()).lines).toMatchObject([{ quantity: 2, reservedUntil: null }]);
  expect((await send(checkoutRoute.POST, '/api/checkout', { body: orderBody })).status).toBe(201);
  expect(await levels()).toEqual([3, 0]);
});
