import type { Page } from 'playwright/test';
import { cartDrawer, cartLines, cartLink, pick, putInCart } from './fixtures/shopper.ts';
import { expect, test } from './fixtures/test.ts';

const quantity = (page: Page) => cartLines(page).getByRole('textbox', { name: /^Quantity of/ });
const more = (page: Page) => page.getByRole('button', { name: /^One more of/ });
const less = (page: Page) => page.getByRole('button', { name: /^One less of/ });
const remove = (page: Page) => page.getByRole('button', { name: /^Remove / });

test('a quantity changes with each click, however quick, and the subtotal with it', async ({
  page,
  shelve,
}) => {
  const { variants } = await shelve({ price: 4850 });
  await putInCart(page, variants[0], 1);
  await page.goto('/cart');
  await more(page).click();
  await more(page).click();
  await more(page).click();
  await less(page).click();
  await expect(quantity(page)).toHaveValue('3');
  await expect(page.getByRole('definition')).toHaveText('$145.50');
  await expect(cartLink(page, 3)).toBeVisible();
  // What is left for the page's last moment may come just after the next page has asked.
  await expect(async () => {
    await page.reload();
    await expect(quantity(page)).toHaveValue('3', { timeout: 1000 });
  }).toPass();
  await expect(page.getByRole('definition')).toHaveText('$145.50');
});

test('a removed line is gone, and comes back as it was', async ({ page, shelve }) => {
  const { variants, title } = await shelve();
  await putInCart(page, variants[0], 2);
  await putInCart(page, variants[3], 1);
  await page.goto('/cart');
  await expect(cartLines(page)).toHaveCount(2);
  await page.getByRole('button', { name: `Remove ${title.en}, Ink / S` }).click();
  await expect(page.getByText(`${title.en}, Ink / S removed.`, { exact: true })).toBeVisible();
  await expect(cartLines(page)).toHaveCount(1);
  await expect(cartLink(page, 1)).toBeVisible();
  const kept = page.waitForResponse('**/api/cart/lines*');
  await page.getByRole('button', { name: 'Put it back' }).click();
  await expect(cartLines(page)).toHaveCount(2);
  await expect(cartLink(page, 3)).toBeVisible();
  await kept;
  await page.reload();
  await expect(cartLines(page).filter({ hasText: 'Ink / S' }).getByRole('textbox')).toHaveValue('2');
});

test('the last line removed leaves an empty cart', async ({ page, shelve }) => {
  await putInCart(page, (await shelve()).variants[0], 1);
  await page.goto('/cart');
  await remove(page).click();
  await expect(page.getByText('Nothing in your cart yet.')).toBeVisible();
  await expect(cartLink(page, 0)).toBeVisible();
});

test.describe('more than there is', () => {
  test.use({ expectedErrors: /status of 409/ });

  test('is refused in words', async ({ page, shelve }) => {
    const product = await shelve({ stock: 2 });
    await putInCart(page, product.variants[0], 2);
    await page.goto('/cart');
    await expect(more(page)).toBeDisabled();
    await page.goto(`/products/${product.handle}`);
    await pick(page.getByRole('radio', { name: /^S/ }));
    await page.getByRole('button', { name: 'Add to cart' }).click();
    await expect(cartDrawer(page).getByRole('alert')).toHaveText(
      `There are only 2 of ${product.title.en}, Ink / S left.`,
    );
    await expect(quantity(page)).toHaveValue('2');
    await page.keyboard.press('Escape');
    await expect(cartLink(page, 2)).toBeVisible();
  });
});

test('what was sold meanwhile is said, and not charged', async ({ page, shelve, servers }) => {
  const { variants } = await shelve({ price: 3000 });
  await putInCart(page, variants[0], 5);
  await page.goto('/cart');
  await servers.databases.primary.sql`
    UPDATE inventory_levels SET available = 2 WHERE variant_id = ${variants[0]?.id ?? ''}`;
  await expect(async () => {
    await page.reload();
    await expect(page.getByText('Left in stock: 2. Lower the quantity to that.')).toBeVisible({
      timeout: 500,
    });
  }).toPass();
  await expect(page.getByRole('definition')).toHaveText('$60');
  await less(page).click();
  await expect(quantity(page)).toHaveValue('2');
});

test('two tabs show one cart', async ({ page, context, shelve }) => {
  await putInCart(page, (await shelve()).variants[0], 1);
  const other = await context.newPage();
  await Promise.all([page.goto('/cart'), other.goto('/cart')]);
  await more(page).click();
  await expect(quantity(other)).toHaveValue('2');
  await more(other).click();
  await expect(quantity(page)).toHaveValue('3');
  await expect(cartLink(page, 3)).toBeVisible();
  await remove(page).click();
  await expect(other.getByText('Nothing in your cart yet.')).toBeVisible();
  await expect(cartLink(other, 0)).toBeVisible();
});
