import { afterAll, beforeAll, expect, test } from 'vitest';
import { declinedCard } from '../../tests/setup/order-body.ts';
import { readProduct } from '../catalog/read-product.ts';
import { giveBackStock } from '../inventory/take-stock.ts';
import { openTestShop, outcomes, type TestShop } from './test-checkout.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const line = (variantId: string, quantity = 1) => ({ variantId, quantity });
const stocks = (...ids: string[]) => Promise.all(ids.map(shop.stock));

async function shelve(shirts: number, socks: number) {
  const [shirt, sock] = await Promise.all([shop.product(shirts), shop.product(socks)]);
  return { shirt, sock, set: await shop.bundle(line(shirt), line(sock, 2)) };
}
const productOf = async (variantId: string) => {
  const [row] = await shop.sql`
    SELECT p.id, p.handle FROM products p JOIN variants v ON v.product_id = p.id WHERE v.id = ${variantId}`;
  return { id: row?.id as string, handle: row?.handle as string };
};

test('is as many as its components make up', async () => {
  const { set } = await shelve(4, 7);
  const { handle } = await productOf(set);
  const product = await readProduct(shop.databases.primary.db, handle, 'en');
  expect(product).toMatchObject({ isBundle: true, variants: [{ available: true, quantityLeft: 3 }] });
});

test('an order takes the components, counted together with plain lines of them', async () => {
  const { shirt, sock, set } = await shelve(4, 7);
  await expect(shop.order(shop.cart(line(set, 2), line(sock, 4)))).rejects.toMatchObject({
    code: 'out_of_stock',
    details: { extra: { lines: [{ variantId: sock, requested: 4, available: 3 }] } },
  });
  const { orderId } = await shop.order(shop.cart(line(set, 2), line(sock, 3)));
  expect(await stocks(shirt, sock, set)).toEqual([2, 0, 0]);
  const [sold] = await shop.sql`
    SELECT components FROM order_lines WHERE order_id = ${orderId} AND variant_id = ${set}`;
  expect(sold?.components).toHaveLength(2);
});

test('gives all of them back when the payment fails, and those of a line on a return', async () => {
  const { shirt, sock, set } = await shelve(4, 9);
  const declined = { payment: { provider: 'test', card: declinedCard } };
  await expect(shop.order(shop.cart(line(set, 2)), { body: declined })).rejects.toMatchObject({
    status: 402,
  });
  expect(await stocks(shirt, sock)).toEqual([4, 9]);
  const { orderId } = await shop.order(shop.cart(line(set, 2), line(sock, 1)));
  await shop.sql`UPDATE bundle_components SET quantity = 5 WHERE bundle_id = ${set} AND component_id = ${sock}`;
  const [sold] = await shop.sql`
    SELECT components FROM order_lines WHERE order_id = ${orderId} AND variant_id = ${set}`;
  const back = () =>
    shop.databases.primary.db.transaction((tx) =>
      giveBackStock(tx, orderId, 'return', [{ ...line(set), components: sold?.components }]),
    );
  await back();
  expect(await stocks(shirt, sock), 'as it was sold').toEqual([3, 6]);
  await back();
  await back();
  expect(await stocks(shirt, sock), 'never more than was taken').toEqual([4, 9]);
});

test('two hundred buyers of ten units, plain and in sets, take ten', async () => {
  const { shirt, sock, set } = await shelve(10, 100);
  const buyers = Array.from({ length: 200 }, (_, i) => shop.order(shop.cart(line(i % 3 ? shirt : set))));
  expect(await outcomes(buyers)).toEqual({ placed: 10, out_of_stock: 190 });
  const [sold] = await shop.sql`SELECT count(*)::int AS sets FROM order_lines WHERE variant_id = ${set}`;
  expect(await stocks(shirt, sock)).toEqual([0, 100 - 2 * sold?.sets]);
});

test('its page and its listing follow the components', async () => {
  const { shirt, set } = await shelve(11, 99);
  const { id, handle } = await productOf(set);
  await shop.sql`SELECT refresh_product_listings(ARRAY[${id}::uuid, ${(await productOf(shirt)).id}::uuid], 'USD')`;
  const [last] = await shop.sql`SELECT coalesce(max(id), 0) AS id FROM outbox`;
  await shop.order(shop.cart(line(shirt)));
  const told = await shop.sql`
    SELECT payload -> 'tags' AS tags FROM outbox WHERE topic = 'cache.invalidate' AND id > ${last?.id}`;
  expect(told[0]?.tags).toContain(`product:${handle}`);
  await shop.order(shop.cart(line(shirt, 10)));
  expect(await shop.count('product_listings', `product_id = '${id}' AND available`)).toBe(0);
});
