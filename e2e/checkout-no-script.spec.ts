import { reprice } from './fixtures/shelf.ts';
import {
  alertOf,
  declinedCard,
  fillAddress,
  fillCard,
  fillCheckout,
  goodCard,
  placeOrder,
  putInCart,
} from './fixtures/shopper.ts';
import { expect, test } from './fixtures/test.ts';

test.use({ javaScriptEnabled: false });

test('a declined card returns the form with all of its fields but the card', async ({ page, shelve }) => {
  const { variants } = await shelve();
  await putInCart(page, variants[0], 1);
  await page.goto('/checkout');
  await page.getByRole('radio', { name: /^Express/ }).check();
  await page.getByRole('textbox', { name: 'Phone' }).fill('+1 503 555 0100');
  await fillCheckout(page, { card: declinedCard });
  await placeOrder(page).click();
  // Express costs more than what was shown first, and nothing else than what was shown for it.
  await expect(alertOf(page)).toHaveText(
    'The card was declined. Nothing was charged, and your cart is kept.',
  );
  for (const [name, value] of Object.entries({
    Email: 'ada@example.com',
    Name: 'Ada Oh',
    Address: '1 Main St',
    'Postal code': '97201',
    City: 'Portland',
    Phone: '+1 503 555 0100',
    'Test card number': '',
  })) {
    await expect(page.getByRole('textbox', { name: new RegExp(`^${name}`) })).toHaveValue(value);
  }
  await expect(page.getByRole('radio', { name: /^Express/ })).toBeChecked();
  await fillCard(page, goodCard);
  await placeOrder(page).click();
  await expect(page).toHaveURL(/\/orders\/\d+$/);
});

test('totals for another country are shown before they are charged', async ({ page, shelve }) => {
  const { variants } = await shelve({ price: 3000 });
  await putInCart(page, variants[0], 1);
  await page.goto('/checkout');
  await fillAddress(page);
  await page.getByRole('combobox', { name: 'Country' }).selectOption('KR');
  await fillCard(page, goodCard);
  await placeOrder(page).click();
  const changes = page.getByRole('region', { name: 'What has changed' });
  await expect(changes.getByRole('row', { name: /^Shipping/ })).toContainText(/\$6.*\$15/);
  await expect(changes.getByRole('row', { name: /^Total/ })).toContainText(/\$36.*\$45/);
  await fillCard(page, goodCard);
  await expect(placeOrder(page)).toHaveText('Agree, and pay $45');
  await placeOrder(page).click();
  await expect(page).toHaveURL(/\/orders\/\d+$/);
});

test('a code is tried out without ordering', async ({ page, shelve }) => {
  const { variants } = await shelve();
  await putInCart(page, variants[0], 1);
  await page.goto('/checkout');
  await fillAddress(page);
  await page.getByRole('textbox', { name: 'Discount code' }).fill('NOT-A-CODE');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page).toHaveURL('/checkout');
  await expect(page.getByText('This code is not known.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'City' })).toHaveValue('Portland');
});

test('a price that changed meanwhile is shown, and agreed to', async ({ page, shelve, servers }) => {
  const product = await shelve({ price: 3000 });
  await putInCart(page, product.variants[0], 1);
  await page.goto('/checkout');
  await fillCheckout(page);
  await reprice(servers, product, 3500);
  await placeOrder(page).click();
  await expect(page.getByRole('row', { name: new RegExp(product.title.en) })).toContainText(/\$30.*\$35/);
  await fillCard(page, goodCard);
  await placeOrder(page).click();
  await expect(page).toHaveURL(/\/orders\/\d+$/);
});

test('a bank that wants a confirmation is gone to and come back from', async ({ page, shelve }) => {
  const { variants } = await shelve();
  await putInCart(page, variants[0], 1);
  await page.goto('/checkout');
  await fillCheckout(page, { card: '4000 0025 0000 3155' });
  await placeOrder(page).click();
  await page.getByRole('button', { name: 'Refuse' }).click();
  await expect(alertOf(page)).toContainText('The payment was not confirmed.');
  await fillCard(page, '4000 0025 0000 3155');
  await placeOrder(page).click();
  await page.getByRole('button', { name: /^Approve/ }).click();
  await expect(page).toHaveURL(/\/orders\/\d+$/);
});
