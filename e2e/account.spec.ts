import type { Page } from 'playwright/test';
import { mailedLink } from './fixtures/mailbox.ts';
import { newWord } from './fixtures/shelf.ts';
import { orderCart, putInCart } from './fixtures/shopper.ts';
import { expect, test } from './fixtures/test.ts';

const password = 'felled-seams-only';

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

async function signUp(page: Page, email: string): Promise<void> {
  await page.goto('/account/sign-up');
  await field(page, 'Name').fill('Ada Oh');
  await field(page, 'Email').fill(email);
  await field(page, 'Password').fill(password);
  await page.getByRole('button', { name: 'Make the account' }).click();
  await expect(page.getByRole('status').first()).toContainText(`sent a mail to ${email}`);
}

async function confirm(page: Page, email: string): Promise<void> {
  const link = await mailedLink(email, '/account/confirm');
  // As a program that scans mail would.
  await page.request.get(link);
  await page.goto(link);
  await field(page, 'Password').fill(password);
  await page.getByRole('button', { name: 'Confirm and sign in' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account');
}

async function signIn(page: Page, email: string, secret = password): Promise<void> {
  await page.goto('/account/sign-in');
  await field(page, 'Email').fill(email);
  await field(page, 'Password').fill(secret);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

test.describe('an account', () => {
  test.setTimeout(180_000);

  test('is made, used and deleted', async ({ page, shelve, servers, openVisitor }) => {
    const email = `${newWord()}@example.com`;
    await signUp(page, email);
    await confirm(page, email);

    await page.getByRole('link', { name: 'Add an address' }).click();
    await field(page, 'Name').fill('Ada Oh');
    await page.getByRole('combobox', { name: 'Country' }).selectOption({ label: 'United States' });
    await field(page, 'Address').fill('1 Main St');
    await field(page, 'Postal code').fill('97201');
    await field(page, 'City').fill('Portland');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Filled in at checkout')).toBeVisible();
    await expect(page.getByText('Portland 97201')).toBeVisible();

    const { variants, title } = await shelve({ stock: 5 });
    await putInCart(page, variants[0], 1);
    const number = await orderCart(page, { email });
    await page.goto('/account/orders');
    await expect(page.getByRole('link', { name: `Order ${number}` })).toBeVisible();
    await page.getByRole('searchbox', { name: 'Find an order' }).fill('nothing like it');
    await page.keyboard.press('Enter');
    await expect(page.getByText('No order has “nothing like it” in it.')).toBeVisible();
    await page.getByRole('searchbox', { name: 'Find an order' }).fill(title.en);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: `Buy again what was in order ${number}` }).click();
    await expect(page.getByText('One piece is in your cart.')).toBeVisible();
    const cart = await (await page.request.get('/api/cart')).json();
    expect(cart.lines).toMatchObject([{ variantId: variants[0]?.id, quantity: 1 }]);

    const elsewhere = await openVisitor();
    await signIn(elsewhere, email);
    await expect(elsewhere.getByRole('heading', { level: 1 })).toHaveText('Your account');
    await elsewhere.goto(`/orders/${number}`);
    await expect(elsewhere.getByRole('main')).toContainText(number);
    await page.goto('/account/sessions');
    await page.getByRole('button', { name: /^Sign out Chrome/ }).click();
    await expect(page.getByText('You are signed in nowhere else.')).toBeVisible();
    await elsewhere.goto('/account');
    await expect(elsewhere).toHaveURL(/\/account\/sign-in\?returnTo=%2Faccount$/);

    const exported = await page.request.get('/api/account/export');
    expect(exported.headers()['content-disposition']).toContain('attachment');
    expect(await exported.json()).toMatchObject({
      user: [{ email }],
      addresses: [{ line1: '1 Main St' }],
      orders: [{ number: Number(number) }],
    });

    await page.goto('/account/privacy');
    await field(page, 'Your password').fill(password);
    await page.getByRole('button', { name: 'Delete for good' }).click();
    await expect(page.getByText('An order is still on its way.')).toBeVisible();
    await servers.databases.primary.sql`
      UPDATE orders SET fulfillment_state = 'delivered' WHERE number = ${number}`;
    await field(page, 'Your password').fill(password);
    await page.getByRole('button', { name: 'Delete for good' }).click();
    await expect(page.getByText('Your account is deleted.')).toBeVisible();
    expect((await page.request.get('/api/account/export')).status()).toBe(401);
    await signIn(page, email);
    await expect(page.getByRole('alert').first()).toHaveText('Email or password is not right.');
  });

  test('gets a new password by mail, and without a script', async ({ page, openVisitor }) => {
    const email = `${newWord()}@example.com`;
    await signUp(page, email);
    await confirm(page, email);
    const plain = await openVisitor({ javaScriptEnabled: false });
    await plain.goto('/account/forgot');
    await field(plain, 'Email').fill(email);
    await plain.getByRole('button', { name: 'Send the link' }).click();
    await expect(plain.getByRole('status').first()).toContainText('a mail with a link is on its way');
    const link = await mailedLink(email, '/account/reset');
    await plain.goto(link);
    await field(plain, 'New password').fill('short');
    await plain.getByRole('button', { name: 'Set the password' }).click();
    await expect(plain.getByText('At least ten characters.')).toBeVisible();
    await field(plain, 'New password').fill('another-good-one');
    await plain.getByRole('button', { name: 'Set the password' }).click();
    await expect(plain.getByText('The new password is set.')).toBeVisible();
    await plain.goto(link);
    await expect(plain.getByRole('heading', { level: 1 })).toHaveText('This link leads nowhere any more');
    await signIn(plain, email, 'another-good-one');
    await expect(plain.getByRole('heading', { level: 1 })).toHaveText('Your account');
    await page.goto('/account');
    await expect(page, 'signed out by the reset').toHaveURL(/sign-in/);
  });

  test('takes over what a guest kept for later, on static pages and in every tab', async ({
    page,
    shelve,
  }) => {
    const { handle, title } = await shelve();
    const heart = (on: Page) => on.getByRole('button', { name: `Keep ${title.en} for later` });
    await page.goto(`/products/${handle}`);
    const other = await page.context().newPage();
    await other.goto(`/products/${handle}`);
    await expect(heart(other)).toHaveAttribute('aria-pressed', 'false');
    await heart(page).click();
    await expect(heart(page)).toHaveAttribute('aria-pressed', 'true');
    await expect(heart(other)).toHaveAttribute('aria-pressed', 'true');
    await other.close();
    const email = `${newWord()}@example.com`;
    await signUp(page, email);
    await confirm(page, email);
    await page.goto('/wishlist');
    await expect(page.getByRole('heading', { name: title.en })).toBeVisible();
    await expect(heart(page)).toHaveAttribute('aria-pressed', 'true');
    const taken = page.waitForResponse((answer) => answer.request().method() === 'POST');
    await heart(page).click();
    await expect(heart(page)).toHaveAttribute('aria-pressed', 'false');
    expect((await taken).status()).toBe(200);
    await page.reload();
    await expect(page.getByText('Nothing kept yet.')).toBeVisible();
  });
});
