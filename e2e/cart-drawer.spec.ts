import type { Locator, Page } from 'playwright/test';
import { cartDrawer, cartLines, cartLink, pick, putInCart } from './fixtures/shopper.ts';
import { expect, test } from './fixtures/test.ts';

const quantity = (page: Page) => cartLines(page).getByRole('textbox', { name: /^Quantity of/ });
const subtotal = (page: Page) => cartDrawer(page).getByRole('definition');
const add = (page: Page) => page.getByRole('main').getByRole('button', { name: /^(Add to|In your) cart$/ });

async function choose(page: Page, handle: string, size = /^S/): Promise<void> {
  await page.goto(`/products/${handle}`);
  await pick(page.getByRole('radio', { name: size }));
}

async function openDrawer(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('link', { name: /^Cart/ }).click();
  await expect(cartDrawer(page)).toBeVisible();
}

async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let step = 0; step < 20; step += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${target} was not reached`);
}

test('an add is shown before it is answered, and stays', async ({ page, shelve }) => {
  const { handle, title } = await shelve({ price: 4850 });
  await choose(page, handle);
  const held = Promise.withResolvers<void>();
  await page.route('**/api/cart/lines?*', async (route) => {
    await held.promise;
    await route.continue();
  });
  await add(page).click();
  await expect(cartLines(page)).toHaveText([new RegExp(`${title.en}.*Ink / S.*\\$48\\.50`)]);
  await expect(subtotal(page)).toHaveText('$48.50');
  await expect(cartDrawer(page)).toContainText('1 piece');
  const answered = page.waitForResponse('**/api/cart/lines?*');
  held.resolve();
  expect((await answered).status()).toBe(200);
  await expect(cartLines(page)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(cartDrawer(page)).toBeHidden();
  await expect(cartLink(page, 1)).toBeVisible();
});

test('by keyboard: in, changed, taken out, put back, and back to where one was', async ({ page, shelve }) => {
  const { handle, title } = await shelve({ price: 3000 });
  const name = `${title.en}, Ink / S`;
  const { keyboard } = page;
  await choose(page, handle);
  await add(page).focus();
  await keyboard.press('Enter');
  await expect(cartDrawer(page).getByRole('button', { name: 'Close' })).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: `${name} is in your cart.` })).toHaveCount(1);

  const more = page.getByRole('button', { name: `One more of ${name}` });
  await tabTo(page, more);
  await keyboard.press('Space');
  await keyboard.press('Space');
  await expect(quantity(page)).toHaveValue('3');
  await expect(subtotal(page)).toHaveText('$90');
  await expect(page.getByRole('status').filter({ hasText: `${name}: 3. Subtotal $90.` })).toHaveCount(1);
  await expect(more).toBeFocused();

  await keyboard.press('Shift+Tab');
  await keyboard.type('12');
  await keyboard.press('Enter');
  await expect(subtotal(page)).toHaveText('$360');
  await expect(quantity(page)).toBeFocused();

  await tabTo(page, page.getByRole('button', { name: `Remove ${name}` }));
  await keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Put it back' })).toBeFocused();
  await expect(page.getByText('Nothing in your cart yet.')).toBeVisible();
  const putBack = page.waitForResponse(
    (response) => response.request().method() === 'POST' && response.url().includes('/api/cart/lines'),
  );
  await keyboard.press('Enter');
  await expect(quantity(page)).toHaveValue('12');
  expect((await putBack).status()).toBe(200);
  await expect(cartDrawer(page).locator(':focus')).toHaveCount(1);

  await keyboard.press('Escape');
  await expect(add(page)).toBeFocused();
  await page.reload();
  await expect(cartLink(page, 12)).toBeVisible();
});

test('the link in the header opens it over the page, and leads to the page where asked to', async ({
  page,
  shelve,
}) => {
  await putInCart(page, (await shelve()).variants[0], 2);
  await page.goto('/');
  await openDrawer(page);
  await expect(cartLines(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(cartDrawer(page)).toBeHidden();
  await openDrawer(page);
  await page.mouse.click(10, 300);
  await expect(cartDrawer(page)).toBeHidden();
  await expect(page).toHaveURL('/');
  await openDrawer(page);
  await page.getByRole('link', { name: 'See the whole cart' }).click();
  await expect(page).toHaveURL('/cart');
  await expect(cartDrawer(page)).toBeHidden();
  await cartLink(page, 2).click();
  await expect(cartDrawer(page)).toBeHidden();
});

test('checking out waits for the last change', async ({ page, shelve }) => {
  const { variants } = await shelve({ price: 3000 });
  await putInCart(page, variants[0], 1);
  await page.goto('/');
  await openDrawer(page);
  const held = Promise.withResolvers<void>();
  await page.route('**/api/cart/lines/*', async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.getByRole('button', { name: /^One more of/ }).click();
  await page.getByRole('link', { name: 'Check out' }).click();
  await expect(cartDrawer(page)).toBeVisible();
  held.resolve();
  await expect(page).toHaveURL('/checkout');
  await expect(page.getByRole('region', { name: 'Your order' })).toContainText('$60');
});

test('its code comes with the first intent, not with the page', async ({ page, shelve }) => {
  const { handle } = await shelve();
  await page.goto(`/products/${handle}`, { waitUntil: 'networkidle' });
  const scripts = page.waitForRequest((request) => request.resourceType() === 'script');
  await page.getByRole('banner').getByRole('link', { name: /^Cart/ }).hover();
  expect((await scripts).url()).toContain('/_next/static/');
});

test('a tab follows the other', async ({ page, context, shelve }) => {
  const { handle } = await shelve();
  await choose(page, handle);
  const other = await context.newPage();
  await choose(other, handle, /^M/);
  await add(page).click();
  await expect(cartLines(page)).toHaveCount(1);
  await add(other).click();
  await expect(cartLines(other)).toHaveCount(2);
  await expect(cartLines(page)).toHaveCount(2);
  await page.getByRole('button', { name: /^Remove .* S$/ }).click();
  await expect(cartLines(other)).toHaveCount(1);
  await other.keyboard.press('Escape');
  await expect(cartLink(other, 1)).toBeVisible();
});

test.describe('on a narrow phone', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true });

  test('it is a sheet at the bottom, no wider than the phone', async ({ page, shelve }) => {
    const { handle } = await shelve();
    await choose(page, handle);
    await add(page).click();
    await expect(cartLines(page)).toHaveCount(1);
    const sheet = cartDrawer(page);
    await expect
      .poll(async () => {
        const box = await sheet.boundingBox();
        return box && { x: box.x, width: box.width, bottom: Math.round(box.y + box.height) };
      })
      .toEqual({ x: 0, width: 320, bottom: 640 });
    const overflow = await sheet.evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    const remove = await page.getByRole('button', { name: /^Remove/ }).boundingBox();
    expect(remove?.height).toBeGreaterThanOrEqual(44);
  });
});
