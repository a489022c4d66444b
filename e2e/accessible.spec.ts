import type { Locator, Page } from 'playwright/test';
import { localePath } from '#lib/i18n/locale.ts';
import { expectNoColorViolations, expectNoViolations } from './fixtures/axe.ts';
import type { Shelve } from './fixtures/shelf.ts';
import { cartLink, declinedCard, goodCard, orderCart, placeOrder, putInCart } from './fixtures/shopper.ts';
import { signInAs } from './fixtures/staff.ts';
import { expect, test } from './fixtures/test.ts';

const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 800 };

/** Leaves an order behind and a cart with lines; every kind of page then has something to show. */
async function arrangePages(page: Page, shelve: Shelve): Promise<string[]> {
  const { variants, handle } = await shelve({ stock: 4 });
  await putInCart(page, variants[0], 1);
  const number = await orderCart(page);
  await putInCart(page, variants[1], 2);
  const { products } = await (await page.request.get('/api/products?collection=women&limit=1')).json();
  return [
    '/',
    '/collections/women',
    `/products/${products[0].handle}`,
    `/products/${handle}`,
    '/search?q=linen',
    '/cart',
    '/checkout',
    `/orders/${number}`,
    '/account/sign-in',
    '/account/sign-up',
    '/account/forgot',
    '/account/reset?token=of-no-mail',
    '/wishlist',
    '/no/such/page',
  ];
}

async function expectAccessible(page: Page, path: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.setViewportSize(phone);
  await page.goto(path);
  await expectNoViolations(page, `${path} on a phone`);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect.soft(overflow, `${path} is wider than a phone by`).toBeLessThanOrEqual(0);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await expectNoColorViolations(page, `${path} in the dark`);
  await page.setViewportSize(desktop);
  await expectNoViolations(page, `${path} on a desk, in the dark`);
}

test.describe('every kind of page keeps the rules', () => {
  test.use({ expectedErrors: /status of 404/ });
  test.setTimeout(150_000);

  for (const locale of ['en', 'ko'] as const) {
    test(`in ${locale}: on a phone and on a desk, light and dark`, async ({ page, shelve }) => {
      for (const path of await arrangePages(page, shelve)) {
        await expectAccessible(page, localePath(locale, path));
        await expect(page.locator('html')).toHaveAttribute('lang', locale);
      }
    });
  }

  test('the rooms of an account', async ({ page }) => {
    await page.goto('/account/sign-in');
    await signInAs(page, 'customer');
    await expect(page.getByRole('navigation', { name: 'Account' })).toBeVisible();
    const rooms = ['', '/orders', '/addresses', '/addresses/new', '/details', '/sessions', '/privacy'];
    for (const room of rooms) {
      for (const locale of ['en', 'ko'] as const) {
        await expectAccessible(page, localePath(locale, `/account${room}`));
      }
    }
  });
});

test.describe('the cart over a page', () => {
  test.use({ expectedErrors: /status of 429/ });

  for (const locale of ['en', 'ko'] as const) {
    test(`keeps the rules, in ${locale}`, async ({ page, shelve }) => {
      test.slow();
      const { variants, handle } = await shelve({ stock: 2 });
      const dialog = page.getByRole('dialog');
      const check = async (state: string) => {
        for (const colorScheme of ['light', 'dark'] as const) {
          for (const [device, size] of Object.entries({ phone, desktop })) {
            await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
            await page.setViewportSize(size);
            await expectNoViolations(page, `${state}, ${colorScheme}, ${device}`, 'dialog');
          }
        }
      };
      await page.goto(localePath(locale, `/products/${handle}`));
      await page
        .getByRole('banner')
        .getByRole('link', { name: /^(Cart|장바구니)/ })
        .click();
      await expect(dialog.getByRole('link')).toHaveCount(1);
      await check('empty');
      await page.keyboard.press('Escape');
      for (const variant of variants.slice(0, 2)) await putInCart(page, variant, 2);
      await page.reload();
      await page
        .getByRole('banner')
        .getByRole('link', { name: /^(Cart|장바구니)/ })
        .click();
      await expect(dialog.getByRole('listitem')).toHaveCount(2);
      await check('with lines, of which few are left');
      await page.route('**/api/cart/lines/*', (route) => route.fulfill({ status: 429, body: '' }));
      await dialog
        .getByRole('button', { name: /^One less|하나 줄이기$/ })
        .first()
        .click();
      await expect(dialog.getByRole('alert')).toBeVisible();
      await check('refused');
      await page.unroute('**/api/cart/lines/*');
      await dialog
        .getByRole('button', { name: /^Remove|삭제$/ })
        .first()
        .click();
      await expect(dialog.getByRole('button', { name: /^(Put it back|다시 담기)$/ })).toBeFocused();
      await check('with a line taken out');
    });
  }
});

/** Goes on by Tab until it is there. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  const steps = 90;
  for (let step = 0; step < steps; step += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${target} was not reached by ${steps} times Tab`);
}

test.describe('by keyboard alone', () => {
  test.use({ expectedErrors: /status of 402/ });

  test('one chooses, adds, is declined, and buys', async ({ page, shelve }) => {
    const { handle, title } = await shelve();
    const { keyboard } = page;
    await page.goto(`/products/${handle}`);
    await tabTo(page, page.getByRole('link', { name: 'Skip to content' }));
    await keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
    await tabTo(page, page.getByRole('radio', { name: 'Ink' }));
    await keyboard.press('ArrowRight');
    await expect(page.getByRole('radio', { name: 'Chalk' })).toBeChecked();
    await tabTo(page, page.getByRole('radio', { name: /^S/ }));
    await keyboard.press('ArrowRight');
    await expect(page.getByRole('radio', { name: /^M/ })).toBeChecked();
    await tabTo(page, page.getByRole('button', { name: 'Add to cart' }));
    await keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: 'Cart' })).toBeVisible();
    const toCart = page.getByRole('link', { name: 'See the whole cart' });
    await tabTo(page, toCart);
    await keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cart');

    // The drawer closes over the page that holds the same lines.
    await expect(page.getByRole('dialog')).toBeHidden();
    const more = page.getByRole('button', { name: `One more of ${title.en}, Chalk / M` });
    await tabTo(page, more);
    await keyboard.press('Space');
    await expect(cartLink(page, 2)).toBeVisible();
    await tabTo(page, page.getByRole('link', { name: 'Check out' }));
    await keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Checkout');

    const fields = { Email: 'ada@example.com', Name: 'Ada Oh', Address: '1 Main St', 'Postal code': '97201' };
    for (const [name, text] of Object.entries({ ...fields, City: 'Portland' })) {
      await tabTo(page, page.getByRole('textbox', { name, exact: true }));
      await keyboard.type(text);
    }
    await keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Shipping' })).toBeFocused();
    await tabTo(page, page.getByRole('radio', { name: /^Standard/ }));
    await keyboard.press('ArrowDown');
    await expect(page.getByRole('radio', { name: /^Express/ })).toBeChecked();
    for (const step of ['discount', 'payment']) {
      await tabTo(page, page.getByRole('button', { name: `Continue to ${step}` }));
      await keyboard.press('Enter');
    }
    await tabTo(page, page.getByRole('textbox', { name: 'Test card number' }));
    await keyboard.type(declinedCard);
    await tabTo(page, placeOrder(page));
    await keyboard.press('Enter');
    const problem = page.getByRole('main').getByRole('alert');
    await expect(problem).toContainText('The card was declined.');
    await expect(problem).toBeFocused();
    await tabTo(page, page.getByRole('textbox', { name: 'Test card number' }));
    await keyboard.press('ControlOrMeta+a');
    await keyboard.type(goodCard);
    await keyboard.press('Enter');
    await expect(page).toHaveURL(/\/orders\/\d+$/);
    await expect(page.getByRole('list', { name: 'Pieces' })).toContainText('Chalk / M × 2');
  });
});
