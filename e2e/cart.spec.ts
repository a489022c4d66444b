import type { Page } from 'playwright/test';
import { cartLink, pick, putInCart } from './fixtures/shopper.ts';
import { expect, test } from './fixtures/test.ts';

const lines = (page: Page) => page.getByRole('list', { name: 'Pieces in your cart' }).getByRole('listitem');
const quantity = (page: Page) => lines(page).getByRole('status');
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
  await expect(quantity(page)).toHaveText('3');
  await expect(page.getByRole('definition')).toHaveText('$145.50');
  await expect(cartLink(page, 3)).toBeVisible();
  await page.reload();
  await expect(quantity(page)).toHaveText('3');
  await expect(page.getByRole('definition')).toHaveText('$145.50');
});

test('a removed line is gone, and comes back as it was', async ({ page, shelve }) => {
  const { variants, title } = await shelve();
  await putInCart(page, variants[0], 2);
  await putInCart(page, variants[3], 1);
  await page.goto('/cart');
  await expect(lines(page)).toHaveCount(2);
  await page.getByRole('button', { name: `Remove ${title.en}, Ink / S` }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Removed from your cart.' })).toBeVisible();
  await expect(lines(page)).toHaveCount(1);
  await expect(cartLink(page, 1)).toBeVisible();
  await page.getByRole('button', { name: 'Put it back' }).click();
  await expect(lines(page)).toHaveCount(2);
  await expect(cartLink(page, 3)).toBeVisible();
  await page.reload();
  await expect(lines(page).filter({ hasText: 'Ink / S' }).getByRole('status')).toHaveText('2');
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
    await expect(page.getByRole('main').getByRole('alert')).toHaveText(
      'Someone was quicker: there are not that many left.',
    );
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
  await expect(quantity(page)).toHaveText('2');
});

test.describe('two tabs', () => {
  test.use({ expectedErrors: /status of 404/ });

  test('the last word counts, and what one removed the other does not bring back', async ({
    page,
    context,
    shelve,
  }) => {
    await putInCart(page, (await shelve()).variants[0], 1);
    const other = await context.newPage();
    await Promise.all([page.goto('/cart'), other.goto('/cart')]);
    await more(page).click();
    await expect(cartLink(page, 2)).toBeVisible();
    await more(other).click();
    await expect(cartLink(other, 2)).toBeVisible();
    await remove(page).click();
    await expect(page.getByText('Nothing in your cart yet.')).toBeVisible();
    await more(other).click();
    await expect(other.getByRole('main').getByRole('alert')).toHaveText('That piece is no longer there.');
    await expect(other.getByText('Nothing in your cart yet.')).toBeVisible();
  });
});
