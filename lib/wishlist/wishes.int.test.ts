import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { customers, wishlists } from '#db/schema/index.ts';
import { openTestStore } from '../../tests/setup/store.ts';
import { createTestProduct } from '../cart/test-products.ts';
import { databases } from '../database.ts';
import { mergeWishlist, selectWishes, setWish, wishLimit } from './wishes.ts';

let store: Awaited<ReturnType<typeof openTestStore>>;
const productIds: string[] = [];
const db = () => databases().primary.db;

beforeAll(async () => {
  store = await openTestStore();
  for (const handle of ['one', 'two', 'three']) await createTestProduct(databases(), { handle, stock: 1 });
  const rows = await databases().primary.sql<{ id: string }[]>`SELECT id FROM products ORDER BY id`;
  productIds.push(...rows.map(({ id }) => id));
});
afterAll(() => store.close());

async function newCustomer(): Promise<{ customerId: string }> {
  const [row] = await db().insert(customers).values({ email: 'ada@example.com' }).returning();
  return { customerId: row?.id ?? '' };
}

const product = (place: number) => productIds[place] ?? '';
const keep = (owner: Parameters<typeof setWish>[1], place: number, wished = true) =>
  setWish(db(), owner, { productId: product(place), wished });

async function newGuest(...places: number[]): Promise<{ wishlistId: string }> {
  let wishlistId: string | undefined;
  for (const place of places) wishlistId = (await keep({ wishlistId }, place)).wishlistId ?? undefined;
  return { wishlistId: wishlistId ?? '' };
}

test('a guest keeps the latest first; twice is once; letting go of what is not kept makes no list', async () => {
  const guest = await newGuest(0, 1, 0);
  expect(await selectWishes(db(), guest)).toEqual([product(1), product(0)]);
  expect(await keep(guest, 1, false)).toEqual({ ...guest, productIds: [product(0)] });
  expect(await keep(guest, 1, false)).toEqual({ ...guest, productIds: [product(0)] });
  expect(await keep({ wishlistId: undefined }, 0, false)).toEqual({ wishlistId: null, productIds: [] });
  expect(await selectWishes(db(), { wishlistId: undefined })).toEqual([]);
});

test('the first two that a customer keeps at once are on one list', async () => {
  const customer = await newCustomer();
  await Promise.all([0, 1, 2, 0].map((place) => keep(customer, place)));
  expect((await selectWishes(db(), customer)).toSorted()).toEqual(productIds.toSorted());
});

test('at sign-in the guest’s list joins the customer’s, once, however often it is said', async () => {
  const customer = await newCustomer();
  await keep(customer, 0);
  const guest = await newGuest(0, 1);
  const merge = () => mergeWishlist(db(), { ...guest, ...customer });
  await Promise.all([merge(), merge(), merge()]);
  await merge();
  expect((await selectWishes(db(), customer)).toSorted()).toEqual([product(0), product(1)].toSorted());
  expect(await selectWishes(db(), guest)).toEqual([]);
});

test("a customer's list does not open to a session that names it", async () => {
  const customer = await newCustomer();
  const { wishlistId } = await keep(customer, 0);
  const named = { wishlistId: wishlistId ?? '' };
  expect(await selectWishes(db(), named)).toEqual([]);
  const other = await newCustomer();
  await mergeWishlist(db(), { ...named, ...other });
  expect(await selectWishes(db(), other)).toEqual([]);
  expect(await selectWishes(db(), customer)).toEqual([product(0)]);
});

test('a product that does not exist is not kept, and a list has an end', async () => {
  const guest = await newGuest(0);
  await expect(setWish(db(), guest, { productId: guest.wishlistId, wished: true })).rejects.toMatchObject({
    status: 404,
  });
  await databases().primary.sql`
    INSERT INTO products (handle, status, vendor, type)
    SELECT 'filler-' || n, 'draft', '', '' FROM generate_series(1, ${wishLimit}) n`;
  await databases().primary.sql`
    INSERT INTO wishlist_items (wishlist_id, product_id)
    SELECT ${guest.wishlistId}, id FROM products WHERE handle LIKE 'filler-%' LIMIT ${wishLimit - 1}`;
  await expect(keep(guest, 1)).rejects.toMatchObject({ code: 'wishlist_full' });
  expect(await selectWishes(db(), guest)).toHaveLength(wishLimit);
  const customer = await newCustomer();
  await keep(customer, 2);
  await mergeWishlist(db(), { ...guest, ...customer });
  expect(await selectWishes(db(), customer)).toHaveLength(wishLimit);
  expect(await db().select().from(wishlists).where(eq(wishlists.id, guest.wishlistId))).toEqual([]);
});
