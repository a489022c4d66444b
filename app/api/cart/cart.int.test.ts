import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { announceInvalidations, invalidateTags } from '#lib/cache/invalidate.ts';
import { tags } from '#lib/cache/manifest.ts';
import { emptyCart } from '#lib/cart/empty-cart.ts';
import { getCart } from '#lib/cart/queries.ts';
import { createTestProduct, type TestProduct } from '#lib/cart/test-products.ts';
import type { CartView } from '#lib/cart/types.ts';
import { databases } from '#lib/database.ts';
import { jar, openBrowser } from '../../../tests/setup/browser-cookies.ts';
import { send } from '../../../tests/setup/send.ts';
import { openTestStore, testOrigin } from '../../../tests/setup/store.ts';
import * as lineRoute from './lines/[id]/route.ts';
import * as linesRoute from './lines/route.ts';
import * as cartRoute from './route.ts';

vi.mock('#lib/cookie-jar.ts', () => import('../../../tests/setup/browser-cookies.ts'));

let store: Awaited<ReturnType<typeof openTestStore>>;
let shirt: TestProduct;
let last: TestProduct;

beforeAll(async () => {
  store = await openTestStore();
  shirt = await createTestProduct(databases(), { handle: 'overshirt', stock: 50 });
  last = await createTestProduct(databases(), { handle: 'last-one', stock: 1 });
});
afterAll(() => store.close());
beforeEach(() => openBrowser());

const get = async (query = ''): Promise<CartView> =>
  (await send(cartRoute.GET, `/api/cart${query}`)).json() as Promise<CartView>;
const add = (body: object, key?: string) =>
  send(linesRoute.POST, '/api/cart/lines', { body, headers: key ? { 'idempotency-key': key } : {} });
const patch = (id: string, quantity: unknown) =>
  send(lineRoute.PATCH, `/api/cart/lines/${id}`, { method: 'PATCH', body: { quantity }, params: { id } });
const remove = (id: string) =>
  send(lineRoute.DELETE, `/api/cart/lines/${id}`, { method: 'DELETE', params: { id } });

describe('the cart of a browser', () => {
  test('is empty without a cookie, and reading it makes none', async () => {
    expect(await get()).toEqual({
      version: 0,
      lines: [],
      subtotal: { amount: 0, currency: 'USD' },
      count: 0,
    });
    await remove(shirt.variantId);
    expect(jar.size).toBe(0);
  });

  test('the first add sets the cookies; the cart shows what the catalog says', async () => {
    const answer = await add({ variantId: shirt.variantId, quantity: 2 });
    expect(answer.status).toBe(200);
    const cart = (await answer.json()) as CartView;
    expect(cart).toMatchObject({
      version: 1,
      count: 2,
      subtotal: { amount: 9600, currency: 'USD' },
      lines: [
        {
          id: shirt.variantId,
          variantId: shirt.variantId,
          quantity: 2,
          title: 'Overshirt',
          variantTitle: 'Ink / M',
          handle: 'overshirt',
          unitPrice: { amount: 4800 },
          compareAtPrice: { amount: 6000 },
          total: { amount: 9600 },
          availableQuantity: null,
          isWithdrawn: false,
        },
      ],
    });
    expect(jar.get('mc_cart_count')).toBe('2');
    expect(jar.has('mc_session')).toBe(true);
    expect(await get()).toEqual(cart);
    expect((await get('?locale=ko')).lines[0]).toMatchObject({ title: '오버셔츠', variantTitle: '먹 / M' });
  });

  test('sets, removes, and never brings a removed line back', async () => {
    await add({ variantId: shirt.variantId });
    expect(((await (await patch(shirt.variantId, 5)).json()) as CartView).count).toBe(5);
    expect((await remove(shirt.variantId)).status).toBe(200);
    expect((await remove(shirt.variantId)).status).toBe(200);
    expect((await patch(shirt.variantId, 3)).status).toBe(404);
    expect((await get()).lines).toEqual([]);
    expect(jar.get('mc_cart_count')).toBe('0');
  });

  test('an old sealed cookie opens the current cart', async () => {
    await add({ variantId: shirt.variantId });
    const old = jar.get('mc_session') as string;
    await patch(shirt.variantId, 7);
    jar.set('mc_session', old);
    expect((await get()).count).toBe(7);
    jar.delete('mc_seen');
    expect((await get()).count).toBe(7);
  });

  test('an altered cookie opens none', async () => {
    await add({ variantId: shirt.variantId });
    jar.set('mc_session', (jar.get('mc_session') as string).replace(/.{9}$/, 'AAAAAAAAA'));
    expect((await get()).lines).toEqual([]);
  });
});

describe('a refused change', () => {
  test.each([
    [{}, 400],
    [{ variantId: 7 }, 400],
    [{ variantId: 'x', quantity: 0 }, 400],
    [{ variantId: 'x', quantity: 100 }, 400],
    [{ variantId: 'x', quantity: 1.5 }, 400],
    [{ variantId: 'nonsense' }, 404],
    [{ variantId: randomUUID() }, 404],
  ])('%j is %d and sets no cookie', async (body, status) => {
    const answer = await add(body);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(jar.size).toBe(0);
  });

  test('beyond the stock is 409 with what is left', async () => {
    await add({ variantId: last.variantId });
    const answer = await add({ variantId: last.variantId });
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({
      code: 'out_of_stock',
      lines: [{ variantId: last.variantId, requested: 2, available: 1 }],
    });
    expect((await get()).count).toBe(1);
  });

  test('beyond ten the stock is counted, whatever the cache knows', async () => {
    await add({ variantId: shirt.variantId, quantity: 9 });
    expect(((await (await add({ variantId: shirt.variantId, quantity: 9 })).json()) as CartView).count).toBe(
      18,
    );
    expect((await patch(shirt.variantId, 50)).status).toBe(200);
    const beyond = await add({ variantId: shirt.variantId });
    expect(await beyond.json()).toMatchObject({ lines: [{ requested: 51, available: 50 }] });
    expect((await patch(shirt.variantId, 51)).status).toBe(409);
    expect(await get()).toMatchObject({ count: 50, lines: [{ availableQuantity: 50 }] });
  });

  test('beyond 99 of one variant, or 100 lines, is 409', async () => {
    const plenty = await createTestProduct(databases(), { handle: 'plenty', stock: 500 });
    await add({ variantId: plenty.variantId, quantity: 99 });
    const beyond = await add({ variantId: plenty.variantId });
    expect([beyond.status, await beyond.json()]).toMatchObject([409, { code: 'quantity_limit' }]);
    const others = Array.from({ length: 100 }, (_, i) => ({ handle: `shirt-${i}`, stock: 5 }));
    const made: TestProduct[] = [];
    for (const other of others) made.push(await createTestProduct(databases(), other));
    const answers: number[] = [];
    for (const { variantId } of made) answers.push((await add({ variantId })).status);
    expect(answers).toEqual([...Array(99).fill(200), 409]);
    const full = await add({ variantId: made.at(-1)?.variantId });
    expect(await full.json()).toMatchObject({ code: 'cart_full' });
    expect((await get()).lines.length).toBe(100);
    expect((await add({ variantId: made[0]?.variantId })).status, 'a line that is there').toBe(200);
  });

  test('a product that is not published is 404', async () => {
    const draft = await createTestProduct(databases(), { handle: 'draft', stock: 5 });
    await databases().primary.sql`UPDATE products SET status = 'draft' WHERE id = ${draft.productId}`;
    expect((await add({ variantId: draft.variantId })).status).toBe(404);
    expect(jar.size).toBe(0);
  });

  test('a price that changed since is what the cart shows', async () => {
    const dear = await createTestProduct(databases(), { handle: 'dear', stock: 5 });
    await add({ variantId: dear.variantId, quantity: 2 });
    await databases().primary.db.transaction(async (tx) => {
      await tx.execute(sql`UPDATE prices SET amount = 5000 WHERE variant_id = ${dear.variantId}`);
      await invalidateTags(tx, [tags.product('dear')]);
    });
    await announceInvalidations();
    expect(await get()).toMatchObject({
      subtotal: { amount: 10_000 },
      lines: [{ unitPrice: { amount: 5000 } }],
    });
  });

  test('a product withdrawn meanwhile is shown as such and not charged', async () => {
    const gone = await createTestProduct(databases(), { handle: 'gone', stock: 5 });
    await add({ variantId: gone.variantId, quantity: 2 });
    await databases().primary.db.transaction(async (tx) => {
      await tx.execute(sql`UPDATE products SET status = 'archived' WHERE id = ${gone.productId}`);
      await invalidateTags(tx, [tags.product('gone')]);
    });
    await announceInvalidations();
    expect(await get()).toMatchObject({
      subtotal: { amount: 0 },
      lines: [{ title: 'Overshirt', isWithdrawn: true, availableQuantity: 0, total: { amount: 0 } }],
    });
    expect((await add({ variantId: gone.variantId })).status).toBe(404);
    expect((await remove(gone.variantId)).status).toBe(200);
  });
});

describe('an Idempotency-Key', () => {
  test('makes the same answer again, and another body an error', async () => {
    const body = { variantId: shirt.variantId, quantity: 2 };
    await add({ variantId: shirt.variantId });
    const first = await add(body, 'key-1');
    const again = await add(body, 'key-1');
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(first.headers.get('idempotent-replayed')).toBeNull();
    expect(await again.json()).toEqual(await first.json());
    expect((await add({ ...body, quantity: 3 }, 'key-1')).status).toBe(422);
    expect((await get()).count).toBe(3);
  });

  test('a late repetition leaves the browser with the newest count', async () => {
    await add({ variantId: shirt.variantId }, 'key-1');
    await patch(shirt.variantId, 9);
    expect(((await (await add({ variantId: shirt.variantId }, 'key-1')).json()) as CartView).count).toBe(1);
    expect(jar.get('mc_cart_count')).toBe('9');
  });
});

describe('a form without JavaScript', () => {
  const formOf = (fields: Record<string, string>, referer?: string) => ({
    body: new URLSearchParams(fields),
    headers: { origin: testOrigin, ...(referer && { referer }) },
  });
  const post = (fields: Record<string, string>, referer?: string) =>
    send(linesRoute.POST, '/api/cart/lines', formOf(fields, referer));

  test('adds and goes to the cart, or where it asks on this site', async () => {
    const fields = { variantId: shirt.variantId, quantity: '2', idempotencyKey: randomUUID() };
    const added = await post(fields);
    expect([added.status, added.headers.get('location')]).toEqual([303, '/cart']);
    const set = (redirectTo: string) =>
      send(lineRoute.POST, `/api/cart/lines/${shirt.variantId}`, {
        ...formOf({ quantity: '4', redirectTo }),
        params: { id: shirt.variantId },
      });
    expect((await set('/ko/cart')).headers.get('location')).toBe('/ko/cart');
    expect((await set('//evil.example')).headers.get('location')).toBe('/cart');
    expect((await get()).count).toBe(4);
  });

  test('refused, it goes back to its page with the reason', async () => {
    const fields = { variantId: last.variantId, quantity: '2', redirectTo: '/cart' };
    const from = `${testOrigin}/products/last-one?size=M`;
    const refused = await post(fields, from);
    expect(refused.headers.get('location')).toBe('/products/last-one?size=M&error=out_of_stock');
    const foreign = await post(fields, 'http://evil.example/x');
    expect(foreign.headers.get('location')).toBe('/cart?error=out_of_stock');
    const elsewhere = { ...fields, refusedTo: '/ko/cart' };
    const sent = await post(elsewhere, from);
    expect(sent.headers.get('location')).toBe('/ko/cart?error=out_of_stock');
  });
});

test('an order takes its lines once, and the cart keeps its id', async () => {
  await add({ variantId: shirt.variantId, quantity: 2 });
  const ordered = await getCart();
  if (!ordered) throw new Error('no cart');
  await add({ variantId: last.variantId });
  await emptyCart(ordered, 'order-1');
  expect(await get()).toMatchObject({ version: 3, lines: [{ variantId: last.variantId }] });
  expect(jar.get('mc_cart_count')).toBe('1');
  await add({ variantId: shirt.variantId });
  await emptyCart(ordered, 'order-1');
  expect(await get()).toMatchObject({ version: 4, count: 2 });
  expect((await getCart())?.id).toBe(ordered.id);
});
