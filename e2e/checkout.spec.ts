import type { Page } from 'playwright/test';
import { expectNoViolations } from './fixtures/axe.ts';
import { reprice } from './fixtures/shelf.ts';
import {
  alertOf,
  cartLink,
  fillAddress,
  fillCard,
  fillCheckout,
  goToPayment,
  orderNumber,
  placeOrder,
  putInCart,
} from './fixtures/shopper.ts';
import { expect, test } from './fixtures/test.ts';

const challengedCard = '4000 0025 0000 3155';
const silentCard = '4000 0000 0000 0119';

const step = (page: Page, title: string) => page.getByRole('region', { name: title });
const summary = (page: Page) => page.getByRole('region', { name: 'Your order' });
const totalOf = (page: Page) => summary(page).getByRole('definition').last();
const code = (page: Page) => page.getByRole('textbox', { name: 'Discount code' });
const textbox = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

test('goes step by step, each can be gone back to, and the totals follow', async ({ page, shelve }) => {
  const { variants } = await shelve({ price: 3000 });
  await putInCart(page, variants[0], 1);
  await page.goto('/checkout');
  await expectNoViolations(page, 'the address');
  await page.getByRole('button', { name: 'Continue to shipping' }).click();
  await expect(step(page, 'Contact and address')).toContainText('Write the name on the door.');
  await expect(textbox(page, 'Email')).toBeFocused();
  await expectNoViolations(page, 'fields that are missing');

  await fillAddress(page);
  await expect(totalOf(page)).toHaveText('$36');
  await page.getByRole('button', { name: 'Continue to shipping' }).click();
  await expect(page.getByRole('heading', { name: 'Shipping' })).toBeFocused();
  await page.getByText('Express').click();
  await expect(totalOf(page)).toHaveText('$48');
  await expectNoViolations(page, 'shipping');
  await page.getByRole('button', { name: 'Continue to discount' }).click();
  await code(page).fill('NOT-A-CODE');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(step(page, 'Discount')).toContainText('This code is not known.');
  await expectNoViolations(page, 'a code that is not known');
  await code(page).fill('');
  await page.getByRole('button', { name: 'Continue to payment' }).click();
  await expectNoViolations(page, 'payment');

  await page.getByRole('button', { name: 'Change Contact and address' }).click();
  await page.getByRole('combobox', { name: 'Country' }).selectOption('KR');
  await expect(summary(page)).toContainText('Tax included');
  await expect(totalOf(page)).not.toHaveText('$48');
  await page.getByRole('combobox', { name: 'Country' }).selectOption('US');
  await goToPayment(page);
  await expect(step(page, 'Contact and address')).toContainText('Ada Oh, 1 Main St, Portland 97201');
  await fillCard(page, '4242 4242 4242 4242');
  await expect(placeOrder(page)).toHaveText('Pay $48');
  await placeOrder(page).click();
  await expect(page).toHaveURL(/\/orders\/\d+$/);
});

test('what was typed is there again after a reload; once ordered, the way back leads to the order', async ({
  page,
  shelve,
}) => {
  const { variants } = await shelve();
  await putInCart(page, variants[0], 1);
  await page.goto('/checkout');
  await fillAddress(page);
  await page.getByRole('button', { name: 'Continue to shipping' }).click();
  await expect(page.getByRole('button', { name: 'Change Contact and address' })).toBeVisible();
  await expect(summary(page).getByRole('list').last()).toBeVisible();
  await page.waitForLoadState('networkidle');
  await page.reload();
  await expect(step(page, 'Contact and address')).toContainText('Ada Oh, 1 Main St, Portland 97201');
  await page.getByRole('button', { name: 'Continue to discount' }).click();
  await page.getByRole('button', { name: 'Continue to payment' }).click();
  await fillCard(page, '4242 4242 4242 4242');
  await placeOrder(page).click();
  await expect(page).toHaveURL(/\/orders\/\d+$/);
  const number = orderNumber(page);
  await page.goto('/checkout');
  await page.getByRole('link', { name: `See order ${number}` }).click();
  await expect(page).toHaveURL(`/orders/${number}`);
});

test('in Korean', async ({ page, shelve }) => {
  const { variants } = await shelve();
  await putInCart(page, variants[0], 1);
  await page.goto('/ko/checkout');
  await expect(page.getByRole('combobox', { name: '국가' })).toHaveValue('KR');
  await textbox(page, '이메일').fill('seo@example.com');
  await textbox(page, '이름').fill('서윤');
  await textbox(page, '주소').fill('서촌길 14');
  await textbox(page, '우편번호').fill('03035');
  await textbox(page, '시·군·구').fill('종로구');
  for (const next of ['배송으로 계속', '할인으로 계속', '결제로 계속']) {
    await page.getByRole('button', { name: next }).click();
  }
  await textbox(page, '테스트 카드 번호').fill('4242424242424242');
  await expectNoViolations(page, 'payment in Korean');
  await page.getByRole('button', { name: /결제하기$/ }).click();
  await expect(page).toHaveURL(/\/ko\/orders\/\d+$/);
});

test.describe('a card that the bank wants confirmed', () => {
  test.use({ expectedErrors: /status of 402/ });

  test('is refused there, with the form as it was; then approved, and the order is placed', async ({
    page,
    shelve,
  }) => {
    const { variants } = await shelve({ stock: 3 });
    await putInCart(page, variants[0], 2);
    await page.goto('/checkout');
    await fillCheckout(page, { card: challengedCard });
    await placeOrder(page).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Is it you who is paying?');
    await expectNoViolations(page, 'the bank');
    await page.getByRole('button', { name: 'Refuse' }).click();

    await expect(alertOf(page)).toHaveText(
      'The payment was not confirmed. Nothing was charged, and your cart is kept.',
    );
    await expect(step(page, 'Contact and address')).toContainText('Ada Oh, 1 Main St, Portland 97201');
    await expectNoViolations(page, 'a refused payment');
    await fillCard(page, challengedCard);
    await placeOrder(page).click();
    await page.getByRole('button', { name: /^Approve/ }).click();
    await expect(page).toHaveURL(/\/orders\/\d+$/);
    await expect(cartLink(page, 0)).toBeVisible();
  });
});

test.describe('a bank that does not answer', () => {
  test.use({ expectedErrors: /status of 503|503 from/ });

  test('leaves the order open on a page of its own, until it does', async ({ page, shelve, servers }) => {
    const { variants, handle } = await shelve();
    const email = `${handle}@example.com`;
    await putInCart(page, variants[0], 1);
    await page.goto('/checkout');
    await fillCheckout(page, { card: silentCard, email });
    await placeOrder(page).click();
    const heading = page.getByRole('heading', { level: 1 });
    await expect(heading).toHaveText('The bank has not answered yet', { timeout: 20_000 });
    await expectNoViolations(page, 'a pending payment');
    await expect(page).toHaveURL(/\/orders\/\d+$/, { timeout: 15_000 });
    const orders = await servers.databases.primary.sql`SELECT state FROM orders WHERE email = ${email}`;
    expect(orders).toEqual([{ state: 'placed' }]);
  });
});

test('a limited drop says for how long it is kept; a screen reader hears of it twice', async ({
  page,
  shelve,
}) => {
  const { variants, title } = await shelve({ reserveMinutes: 10 });
  await page.clock.install();
  await putInCart(page, variants[0], 1);
  await page.goto('/checkout');
  const said = summary(page).getByRole('status');
  await expect(summary(page)).toContainText(new RegExp(`${title.en}.*Reserved for you for (9|10):\\d\\d`));
  await expect(said).toBeEmpty();
  await page.clock.fastForward('08:15');
  await expect(said).toHaveText('Two minutes left of your reservation.');
  await page.clock.fastForward('02:00');
  await expect(said).toHaveText('No longer reserved: yours only while there is stock.');
  await expectNoViolations(page, 'a drop that is over');
});

test.describe('what changes meanwhile', () => {
  test.use({ expectedErrors: /status of 409/ });

  test('a price is shown as it was and as it is, and has to be agreed to', async ({
    page,
    shelve,
    servers,
  }) => {
    const product = await shelve({ price: 3000 });
    await putInCart(page, product.variants[0], 1);
    await page.goto('/checkout');
    await fillCheckout(page);
    await reprice(servers, product, 3500);
    await placeOrder(page).click();
    const changes = page.getByRole('region', { name: 'What has changed' });
    await expect(changes.getByRole('row', { name: new RegExp(product.title.en) })).toContainText(
      /\$30.*\$35/,
    );
    await expect(changes.getByRole('row', { name: /^Total/ })).toContainText(/\$36.*\$41/);
    await expectNoViolations(page, 'a changed price');
    await expect(placeOrder(page)).toHaveText('Agree, and pay $41');
    await placeOrder(page).click();
    await expect(page).toHaveURL(/\/orders\/\d+$/);
  });

  test('a piece that others were quicker to buy is named, and the rest is taken', async ({
    page,
    shelve,
    servers,
  }) => {
    const { variants, title } = await shelve({ stock: 3 });
    await putInCart(page, variants[0], 3);
    await page.goto('/checkout');
    await fillCheckout(page);
    await servers.databases.primary
      .sql`UPDATE inventory_levels SET available = 1 WHERE variant_id = ${variants[0]?.id ?? ''}`;
    await placeOrder(page).click();
    await expect(alertOf(page)).toContainText('Someone was quicker');
    const short = page.getByRole('listitem').filter({ hasText: `${title.en}, Ink / S × 3` });
    await expect(short).toContainText('Left in stock: 1.');
    await expect(placeOrder(page)).toBeDisabled();
    await expectNoViolations(page, 'a piece that is short');
    await page.getByRole('button', { name: 'Take 1' }).click();
    await expect(cartLink(page, 1)).toBeVisible();
    await expect(step(page, 'Contact and address')).toContainText('Ada Oh');
    await page.getByRole('button', { name: 'Continue to discount' }).click();
    await page.getByRole('button', { name: 'Continue to payment' }).click();
    await fillCard(page, '4242 4242 4242 4242');
    await placeOrder(page).click();
    await expect(page).toHaveURL(/\/orders\/\d+$/);
  });
});
