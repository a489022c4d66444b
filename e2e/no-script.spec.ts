import type { Page } from 'playwright/test';
import { cartLines, declinedCard, fillCheckout, pick, placeOrder } from './fixtures/shopper.ts';
import { expect, test } from './fixtures/test.ts';

test.use({ javaScriptEnabled: false });

/** Each colour has its own sizes where no script joins them. */
async function sendForm(page: Page, handle: string, size: string): Promise<void> {
  await page.goto(`/products/${handle}`);
  await pick(page.getByRole('group', { name: /Chalk$/ }).getByRole('radio', { name: size }));
  await page
    .getByRole('main')
    .getByRole('button', { name: /cart|Choose/ })
    .click();
}

async function addFromPage(page: Page, handle: string, size: string): Promise<void> {
  await sendForm(page, handle, size);
  await expect(page).toHaveURL('/cart');
}

test('one shops without a script, from the front page to the order', async ({ page, shelve }) => {
  const { handle, title } = await shelve({ price: 3000 });
  await page.goto('/');
  await page.getByRole('banner').getByRole('searchbox').fill(title.en);
  await page.getByRole('banner').getByRole('searchbox').press('Enter');
  await page.getByRole('article').getByRole('link', { name: title.en }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title.en);

  await addFromPage(page, handle, 'S');
  await addFromPage(page, handle, 'M');
  await expect(cartLines(page)).toHaveText([/Chalk \/ S/, /Chalk \/ M/]);
  await page.getByRole('button', { name: `One more of ${title.en}, Chalk / S` }).click();
  await expect(cartLines(page).first().getByRole('textbox')).toHaveValue('2');
  await cartLines(page).first().getByRole('textbox').fill('3');
  await page.getByRole('button', { name: 'Set' }).first().click();
  await expect(cartLines(page).first().getByRole('textbox')).toHaveValue('3');
  await page.getByRole('button', { name: `One less of ${title.en}, Chalk / S` }).click();
  await page.getByRole('button', { name: `Remove ${title.en}, Chalk / M` }).click();
  await expect(cartLines(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Put it back' }).click();
  await expect(cartLines(page)).toHaveCount(2);
  await page.getByRole('button', { name: `Remove ${title.en}, Chalk / M` }).click();

  await page.getByRole('link', { name: 'Check out' }).click();
  await fillCheckout(page);
  await placeOrder(page).click();
  await expect(page).toHaveURL(/\/orders\/\d+$/);
  await expect(page.getByRole('list', { name: 'Pieces' }).getByRole('listitem')).toHaveText([
    /Chalk \/ S × 2/,
  ]);
  await expect(page.getByRole('definition').filter({ hasText: '$66' })).toBeVisible();
  await page.goto('/cart');
  await expect(page.getByText('Nothing in your cart yet.')).toBeVisible();
});

test('a declined card leads back with the reason and the cart', async ({ page, shelve }) => {
  const { handle } = await shelve();
  await addFromPage(page, handle, 'S');
  await page.getByRole('link', { name: 'Check out' }).click();
  await fillCheckout(page, { card: declinedCard });
  await placeOrder(page).click();
  await expect(page).toHaveURL(/\/checkout\?/);
  await expect(page.getByRole('main').getByRole('alert')).toHaveText(
    'The card was declined. Nothing was charged, and your cart is kept.',
  );
  await fillCheckout(page);
  await placeOrder(page).click();
  await expect(page).toHaveURL(/\/orders\/\d+$/);
});

test('more than there is leads back with the reason', async ({ page, shelve }) => {
  const { handle } = await shelve({ stock: 1 });
  await addFromPage(page, handle, 'S');
  await sendForm(page, handle, 'S');
  await expect(page).toHaveURL('/cart?error=out_of_stock');
  await expect(page.getByRole('main').getByRole('alert')).toHaveText(
    'Someone was quicker: there are not that many left.',
  );
});
