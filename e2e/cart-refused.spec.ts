import { sql } from 'drizzle-orm';
import type { Page } from 'playwright/test';
import { invalidateTags } from '#lib/cache/invalidate.ts';
import { tags } from '#lib/cache/manifest.ts';
import type { Servers } from './fixtures/servers.ts';
import type { ShelvedProduct } from './fixtures/shelf.ts';
import { cartDrawer, cartLines, cartLink, pick, putInCart } from './fixtures/shopper.ts';
import { expect, test } from './fixtures/test.ts';

test.use({ expectedErrors: /status of (409|429|503)|ERR_INTERNET_DISCONNECTED|ERR_FAILED|^503 from/ });

const quantity = (page: Page) => cartLines(page).getByRole('textbox', { name: /^Quantity of/ });
const more = (page: Page) => page.getByRole('button', { name: /^One more of/ });
const refusal = (page: Page) => cartDrawer(page).getByRole('alert');

async function openCart(page: Page, { variants }: ShelvedProduct, pieces: number): Promise<void> {
  await putInCart(page, variants[0], pieces);
  await page.goto('/');
  await reopen(page);
  await expect(quantity(page)).toHaveValue(String(pieces));
}

async function reopen(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('link', { name: /^Cart/ }).click();
}

/** As the desk does: what shows it is made stale with it. */
const edit = ({ databases }: Servers, { handle }: ShelvedProduct, statement: ReturnType<typeof sql>) =>
  databases.primary.db.transaction(async (tx) => {
    await tx.execute(statement);
    await invalidateTags(tx, [tags.product(handle)]);
  });

test('what others bought meanwhile is said, and the change taken back', async ({ page, shelve, servers }) => {
  const product = await shelve();
  await openCart(page, product, 1);
  await servers.databases.primary.sql`
    UPDATE inventory_levels SET available = 3 WHERE variant_id = ${product.variants[0]?.id ?? ''}`;
  await quantity(page).fill('12');
  await quantity(page).press('Enter');
  await expect(refusal(page)).toHaveText(`There are only 3 of ${product.title.en}, Ink / S left.`);
  await expect(quantity(page)).toHaveValue('1');
  await expect(quantity(page)).toBeFocused();
});

for (const { status, words } of [
  { status: 429, words: 'That was quick. Wait a moment, then try again.' },
  { status: 503, words: 'We cannot reach our books for a moment. Please try again.' },
]) {
  test(`a ${status} takes the change back, and says why`, async ({ page, shelve }) => {
    await openCart(page, await shelve(), 1);
    await page.route('**/api/cart/lines/*', (route) => route.fulfill({ status, body: 'busy' }));
    await more(page).click();
    await expect(refusal(page)).toHaveText(words);
    await expect(quantity(page)).toHaveValue('1');
    await page.unroute('**/api/cart/lines/*');
    await more(page).click();
    await expect(refusal(page)).toBeHidden();
    await expect(quantity(page)).toHaveValue('2');
  });
}

test('without a connection nothing is changed, and with it again the next change is', async ({
  page,
  context,
  shelve,
}) => {
  await openCart(page, await shelve(), 1);
  await context.setOffline(true);
  await more(page).click();
  await expect(refusal(page)).toHaveText('There is no connection, so nothing was changed. Please try again.');
  await expect(quantity(page)).toHaveValue('1');
  await context.setOffline(false);
  const answered = page.waitForResponse('**/api/cart/lines/*');
  await more(page).click();
  await expect(quantity(page)).toHaveValue('2');
  expect((await answered).status()).toBe(200);
  await page.keyboard.press('Escape');
  await expect(cartLink(page, 2)).toBeVisible();
  await page.reload();
  await expect(cartLink(page, 2)).toBeVisible();
});

test('an add whose answer is lost is repeated under its key, and made once', async ({ page, shelve }) => {
  const { handle } = await shelve();
  const keys: (string | undefined)[] = [];
  await page.route('**/api/cart/lines?*', async (route) => {
    keys.push(route.request().headers()['idempotency-key']);
    const response = await route.fetch();
    if (keys.length === 1) await route.abort('failed');
    else await route.fulfill({ response });
  });
  await page.goto(`/products/${handle}`);
  await pick(page.getByRole('radio', { name: /^S/ }));
  const answered = page.waitForResponse('**/api/cart/lines?*');
  await page.getByRole('button', { name: 'Add to cart' }).click();
  expect((await answered).headers()['idempotent-replayed']).toBe('true');
  expect(keys).toEqual([keys[0], keys[0]]);
  await expect(quantity(page)).toHaveValue('1');
  await page.reload();
  await expect(cartLink(page, 1)).toBeVisible();
});

test('a piece that is withdrawn is shown as such, costs nothing and can be taken out', async ({
  page,
  shelve,
  servers,
}) => {
  const product = await shelve();
  await openCart(page, product, 2);
  await edit(servers, product, sql`UPDATE products SET status = 'archived' WHERE id = ${product.id}`);
  await expect(async () => {
    await page.reload();
    await reopen(page);
    await expect(cartLines(page)).toContainText('No longer made. It is not charged.', { timeout: 2000 });
  }).toPass();
  await expect(cartDrawer(page).getByRole('definition')).toHaveText('$0');
  await expect(quantity(page)).toHaveCount(0);
  await page.getByRole('button', { name: /^Remove/ }).click();
  await expect(page.getByText('Nothing in your cart yet.')).toBeVisible();
});

test('a price that has changed since it was seen is pointed out on its line', async ({
  page,
  shelve,
  servers,
}) => {
  const product = await shelve({ price: 4800, stock: 3 });
  await openCart(page, product, 1);
  await expect(cartLines(page)).toContainText('3 left.');
  await edit(
    servers,
    product,
    sql`UPDATE prices SET amount = 5200 WHERE variant_id IN (SELECT id FROM variants WHERE product_id = ${product.id})`,
  );
  const note = page.getByText('It was $48 when you last looked.');
  await expect(async () => {
    await page.keyboard.press('Escape');
    await reopen(page);
    await expect(note).toBeVisible({ timeout: 2000 });
  }).toPass();
  await expect(cartDrawer(page).getByRole('definition')).toHaveText('$52');
  await page.keyboard.press('Escape');
  await reopen(page);
  await expect(cartLines(page)).toHaveCount(1);
  await expect(note).toBeHidden();
});

test('a cart that cannot be fetched says so, and is asked for again', async ({ page, shelve }) => {
  await putInCart(page, (await shelve()).variants[0], 1);
  await page.route('**/api/cart?*', (route) => route.abort('failed'));
  await page.goto('/');
  await reopen(page);
  await expect(cartDrawer(page).getByRole('alert')).toHaveText('Your cart could not be fetched.');
  await page.unroute('**/api/cart?*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(cartLines(page)).toHaveCount(1);
});
