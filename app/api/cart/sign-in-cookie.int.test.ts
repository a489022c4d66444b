import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createUser } from '#lib/auth/create-user.ts';
import { authServices } from '#lib/auth/services.ts';
import { signIn as openSession } from '#lib/auth/sign-in.ts';
import { leaveSession, startSession } from '#lib/auth/start-session.ts';
import { createTestProduct } from '#lib/cart/test-products.ts';
import type { CartView } from '#lib/cart/types.ts';
import { databases } from '#lib/database.ts';
import { openBrowser } from '../../../tests/setup/browser-cookies.ts';
import { send } from '../../../tests/setup/send.ts';
import { openTestStore } from '../../../tests/setup/store.ts';
import * as linesRoute from './lines/route.ts';
import * as cartRoute from './route.ts';

vi.mock('#lib/cookie-jar.ts', () => import('../../../tests/setup/browser-cookies.ts'));

const account = { email: 'casey@example.com', password: 'linen-and-thread' };
let store: Awaited<ReturnType<typeof openTestStore>>;
let variantId: string;

beforeAll(async () => {
  process.env.CART_STORE = 'cookie';
  store = await openTestStore();
  variantId = (await createTestProduct(databases(), { handle: 'overshirt', stock: 50 })).variantId;
  await createUser(databases().primary.db, { ...account, name: 'Casey', role: 'customer' });
});
afterAll(async () => {
  delete process.env.CART_STORE;
  await store.close();
});

const add = (quantity: number) => send(linesRoute.POST, '/api/cart/lines', { body: { variantId, quantity } });
const pieces = async () => ((await (await send(cartRoute.GET, '/api/cart')).json()) as CartView).count;
const signIn = async () =>
  startSession(await openSession(authServices(), account, { address: '::1', userAgent: null }));

test('a cart in a cookie goes along at sign-in, is shut at sign-out, and stays in its browser', async () => {
  await add(2);
  await signIn();
  await signIn();
  expect(await pieces()).toBe(2);
  await add(1);
  await leaveSession();
  expect(await pieces()).toBe(0);
  await signIn();
  expect(await pieces()).toBe(3);
  openBrowser();
  await signIn();
  expect(await pieces()).toBe(0);
});
