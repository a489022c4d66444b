import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createUser } from '#lib/auth/create-user.ts';
import { authServices } from '#lib/auth/services.ts';
import { endSession } from '#lib/auth/sessions.ts';
import { signIn as openSession } from '#lib/auth/sign-in.ts';
import { leaveSession, startSession } from '#lib/auth/start-session.ts';
import type { Claims } from '#lib/auth/token.ts';
import { bringCart } from '#lib/cart/adopt-cart.ts';
import { finishAbandonedMerges } from '#lib/cart/merge-carts.ts';
import { getCart } from '#lib/cart/queries.ts';
import { cartStore } from '#lib/cart/stores/current.ts';
import { createTestProduct } from '#lib/cart/test-products.ts';
import type { CartView } from '#lib/cart/types.ts';
import { databases } from '#lib/database.ts';
import { RedisUnavailableError } from '#lib/redis/resp-requester.ts';
import { jar, openBrowser } from '../../../tests/setup/browser-cookies.ts';
import { orderBody } from '../../../tests/setup/order-body.ts';
import { send } from '../../../tests/setup/send.ts';
import { openTestStore } from '../../../tests/setup/store.ts';
import * as checkoutRoute from '../checkout/route.ts';
import * as orderRoute from '../orders/[number]/route.ts';
import * as linesRoute from './lines/route.ts';
import * as cartRoute from './route.ts';

vi.mock('#lib/cookie-jar.ts', () => import('../../../tests/setup/browser-cookies.ts'));

const password = 'linen-and-thread';
let store: Awaited<ReturnType<typeof openTestStore>>;
let shirt: string;
let rare: string;
let email: string;
let userId: string;

beforeAll(async () => {
  store = await openTestStore();
  shirt = (await createTestProduct(databases(), { handle: 'overshirt', stock: 500 })).variantId;
  rare = (await createTestProduct(databases(), { handle: 'rare', stock: 3 })).variantId;
});
afterAll(() => store.close());
beforeEach(async () => {
  openBrowser();
  email = `${randomUUID()}@example.com`;
  userId = await createUser(databases().primary.db, { email, name: 'Casey', role: 'customer', password });
});

const add = (variantId: string, quantity = 1) =>
  send(linesRoute.POST, '/api/cart/lines', { body: { variantId, quantity } });
const cart = async () => (await send(cartRoute.GET, '/api/cart')).json() as Promise<CartView>;
const quantities = async () =>
  Object.fromEntries((await cart()).lines.map(({ variantId, quantity }) => [variantId, quantity]));

async function signIn(): Promise<Claims> {
  const client = { address: '::1', userAgent: null };
  const claims = await openSession(authServices(), { email, password }, client);
  await startSession(claims);
  return claims;
}

/** A cart that the customer left in another browser. */
async function leaveElsewhere(variantId: string, quantity: number): Promise<void> {
  await signIn();
  await add(variantId, quantity);
  openBrowser();
}

describe('signing in', () => {
  test("a guest's cart becomes the customer's, under another id", async () => {
    await add(shirt, 2);
    const guest = await getCart();
    await signIn();
    expect(await quantities()).toEqual({ [shirt]: 2 });
    expect((await getCart())?.id).not.toBe(guest?.id);
    expect(jar.get('mc_cart_count')).toBe('2');
  });

  test('the quantities of both carts are summed, as far as there is stock', async () => {
    await leaveElsewhere(shirt, 90);
    await add(shirt, 20);
    await add(rare, 2);
    await signIn();
    expect(await quantities()).toEqual({ [shirt]: 99, [rare]: 2 });
    openBrowser();
    await add(rare, 2);
    await signIn();
    expect(await quantities()).toEqual({ [shirt]: 99, [rare]: 3 });
    expect((await cart()).lines.map(({ variantId }) => variantId)).toEqual([shirt, rare]);
  });

  test('from another browser it is the same cart', async () => {
    await leaveElsewhere(shirt, 4);
    await signIn();
    await add(shirt, 1);
    expect(await quantities()).toEqual({ [shirt]: 5 });
  });

  test('twice, at once, or repeated with the cookies from before it, nothing is doubled', async () => {
    await leaveElsewhere(shirt, 1);
    await add(shirt, 2);
    const before = new Map(jar);
    await Promise.all([bringCart(userId), bringCart(userId), bringCart(userId)]);
    await signIn();
    openBrowser(before);
    await signIn();
    expect(await quantities()).toEqual({ [shirt]: 3 });
  });

  test('what another tab added to the guest cart meanwhile comes along with the next sign-in, once', async () => {
    await add(shirt, 2);
    const before = new Map(jar);
    await signIn();
    openBrowser(before);
    await add(rare, 1);
    await signIn();
    expect(await quantities()).toEqual({ [shirt]: 2, [rare]: 1 });
  });

  test('where the cart could not be brought, its next change brings it', async () => {
    await leaveElsewhere(shirt, 1);
    await add(shirt, 2);
    const away = new RedisUnavailableError('away');
    vi.spyOn(cartStore(), 'apply').mockRejectedValueOnce(away);
    await signIn();
    expect(await quantities()).toEqual({ [shirt]: 2 });
    await add(rare, 1);
    expect(await quantities()).toEqual({ [shirt]: 3, [rare]: 1 });
  });
});

describe('a login that was killed half-way', () => {
  test.each([1, 2])('before its step %d, is ended by whichever instance is alive', async (dies) => {
    await leaveElsewhere(shirt, 1);
    await add(shirt, 2);
    const guest = (await getCart())?.id ?? '';
    await killedAtStep(dies);
    await databases().primary.sql`UPDATE cart_merges SET created_at = now() - interval '1 minute'`;
    expect((await Promise.all([finishAbandonedMerges(), finishAbandonedMerges()])).some(Boolean)).toBe(true);
    expect(await finishAbandonedMerges()).toBe(0);
    expect((await cartStore().get(guest, { minVersion: 1 }))?.lines).toEqual([]);
    await signIn();
    expect(await quantities()).toEqual({ [shirt]: 3 });
  });

  test.each([1, 2])(
    'before its step %d, is ended by the next one, and later lines come too',
    async (dies) => {
      await add(shirt, 2);
      await killedAtStep(dies);
      await add(shirt, 1);
      await add(rare, 1);
      await signIn();
      expect(await quantities()).toEqual({ [shirt]: 3, [rare]: 1 });
    },
  );

  async function killedAtStep(step: number): Promise<void> {
    const real = cartStore().apply;
    let steps = 0;
    const spy = vi.spyOn(cartStore(), 'apply').mockImplementation((...args) => {
      steps += 1;
      if (steps === step) throw new Error('killed');
      return real(...args);
    });
    await expect(bringCart(userId)).rejects.toThrow('killed');
    spy.mockRestore();
  }
});

describe('a cookie', () => {
  const onlyTheSession = () => new Map([...jar].filter(([name]) => name.startsWith('mc_')));

  test('from before the sign-in does not lead to what is in the cart since', async () => {
    await add(shirt, 2);
    const before = new Map(jar);
    await signIn();
    await add(rare, 1);
    openBrowser(before);
    expect(await quantities()).toEqual({});
  });

  test("of a customer's cart opens nothing without the sign-in it came with", async () => {
    const { sub: userId, sid: sessionId } = await signIn();
    await add(shirt, 2);
    const stolen = onlyTheSession();
    const all = new Map(jar);
    await endSession(databases().primary.db, { userId, sessionId });
    await leaveSession();
    for (const replayed of [stolen, all]) {
      openBrowser(replayed);
      // A replica may be a moment late to hear of the end.
      await expect.poll(quantities).toEqual({});
      await add(rare, 1);
      expect(await quantities()).toEqual({ [rare]: 1 });
    }
    openBrowser();
    await signIn();
    expect(await quantities()).toEqual({ [shirt]: 2 });
  });

  test("of a customer's cart is no guest's to the next who signs in there", async () => {
    await signIn();
    await add(shirt, 2);
    const left = onlyTheSession();
    const other = { email: `${randomUUID()}@example.com`, name: 'Other', role: 'customer' as const };
    await createUser(databases().primary.db, { ...other, password });
    openBrowser(left);
    email = other.email;
    await signIn();
    expect(await quantities()).toEqual({});
  });
});

test('signed out, nothing is left in the browser; signed in again, the cart is there', async () => {
  await add(shirt, 2);
  await signIn();
  await leaveSession();
  expect([...jar.keys()]).toEqual([]);
  expect((await cart()).lines).toEqual([]);
  await signIn();
  expect(await quantities()).toEqual({ [shirt]: 2 });
});

test("a guest's order can be read by the same browser after signing in, and no more after signing out", async () => {
  await add(shirt, 1);
  const placed = await send(checkoutRoute.POST, '/api/checkout', { body: orderBody });
  const { number } = (await placed.json()) as { number: string };
  const status = async () =>
    (await send(orderRoute.GET, `/api/orders/${number}`, { params: { number } })).status;
  expect(await status()).toBe(200);
  await signIn();
  expect(await status()).toBe(200);
  await add(shirt, 1);
  expect(await status()).toBe(200);
  await leaveSession();
  expect(await status()).toBe(404);
});
