import type { Servers } from './fixtures/servers.ts';
import {
  cartLink,
  declinedCard,
  fillCard,
  fillCheckout,
  goodCard,
  placeOrder,
  putInCart,
} from './fixtures/shopper.ts';
import { expect, test } from './fixtures/test.ts';

const ordersOf = async ({ databases }: Servers, email: string) =>
  databases.primary.sql<{ state: string; paymentState: string }[]>`
    SELECT state, payment_state AS "paymentState" FROM orders WHERE email = ${email} AND state <> 'cancelled'`;

test.describe('a declined card', () => {
  test.use({ expectedErrors: /status of 402/ });

  test('keeps the cart, and another card makes one order', async ({ page, shelve, servers }) => {
    const { variants, handle } = await shelve({ stock: 3 });
    const email = `${handle}@example.com`;
    await putInCart(page, variants[0], 2);
    await page.goto('/checkout');
    await fillCheckout(page, { card: declinedCard, email });
    await placeOrder(page).click();
    await expect(page.getByRole('main').getByRole('alert')).toHaveText(
      'The card was declined. Nothing was charged, and your cart is kept.',
    );
    await expect(cartLink(page, 2)).toBeVisible();
    expect(await ordersOf(servers, email)).toEqual([]);

    await fillCard(page, goodCard);
    await placeOrder(page).click();
    await expect(page).toHaveURL(/\/orders\/\d+$/);
    expect(await ordersOf(servers, email)).toEqual([{ state: 'placed', paymentState: 'paid' }]);
    const [stock] = await servers.databases.primary.sql`
      SELECT available FROM inventory_levels WHERE variant_id = ${variants[0]?.id ?? ''}`;
    expect(stock?.available).toBe(1);
  });
});

test('a double click makes one order', async ({ page, shelve, servers }) => {
  const { variants, handle } = await shelve();
  const email = `${handle}@example.com`;
  await putInCart(page, variants[0], 1);
  await page.goto('/checkout');
  await fillCheckout(page, { email });
  await placeOrder(page).dblclick();
  await expect(page).toHaveURL(/\/orders\/\d+$/);
  expect(await ordersOf(servers, email)).toHaveLength(1);
});

test.describe('two tabs', () => {
  test.use({ expectedErrors: /status of 409/ });

  test('cannot order one cart twice', async ({ page, context, shelve, servers }) => {
    const { variants, handle } = await shelve();
    const email = `${handle}@example.com`;
    await putInCart(page, variants[0], 1);
    const other = await context.newPage();
    await Promise.all([page, other].map((tab) => tab.goto('/checkout')));
    await fillCheckout(page, { email });
    await fillCheckout(other, { email });
    await placeOrder(page).click();
    await expect(page).toHaveURL(/\/orders\/\d+$/);
    await placeOrder(other).click();
    await expect(other.getByRole('main').getByRole('alert')).toHaveText('Your cart is empty.');
    expect(await ordersOf(servers, email)).toHaveLength(1);
  });
});
