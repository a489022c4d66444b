import type { Locator, Page } from 'playwright/test';
import {
  cartDrawer,
  cartLines,
  cartLink,
  fillCheckout,
  orderNumber,
  pick,
  placeOrder,
} from './fixtures/shopper.ts';
import { readStack } from './fixtures/stack.ts';
import { expect, test } from './fixtures/test.ts';

test.use({ disturbs: true, expectedErrors: /status of 404/ });

/** The instance behind each answer, in their order. */
function noteInstances(page: Page): string[] {
  const answered: string[] = [];
  page.on('response', (response) => {
    const instance = response.headers()['x-instance'];
    if (instance) answered.push(instance);
  });
  return answered;
}

const instance = (id: string | undefined) => {
  const found = readStack().instances.find((one) => one.id === id);
  if (!found) throw new Error(`no instance ${id} in the stack`);
  return found;
};

/** The last that can be had, so that it is not the one shown from the start. */
async function pickLast(group: Locator): Promise<void> {
  await pick(group.getByRole('radio', { disabled: false }).last());
}

test('a cart outlives the instance that made it, all the way to the order', async ({ page, openVisitor }) => {
  const answered = noteInstances(page);
  await page.goto('/');
  await page.getByRole('banner').getByRole('link', { name: 'Women' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Women');
  const card = page
    .getByRole('article')
    .filter({ hasNotText: 'Sold out' })
    .filter({ hasText: /Colours, [2-9]/ });
  const title = (await card.first().getByRole('heading').textContent()) ?? '';
  await card.first().getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);

  await pickLast(page.getByRole('group', { name: /^Colou?r/ }));
  await pickLast(page.getByRole('group', { name: /^Size/ }));
  const adding = page.waitForResponse('**/api/cart/lines*');
  await page.getByRole('button', { name: 'Add to cart' }).click();
  const killed = (await adding).headers()['x-instance'];
  await expect(cartDrawer(page)).toContainText(title);
  const { pid } = instance(killed);
  process.kill(pid ?? Number.NaN, 'SIGKILL');

  await cartDrawer(page).getByRole('link', { name: 'See the whole cart' }).click();
  await expect(page).toHaveURL('/cart');
  await expect(cartLines(page)).toHaveCount(1);
  await expect(cartLines(page)).toContainText(title);
  await expect(cartLink(page, 1)).toBeVisible();
  expect(new Set(answered).size, 'instances that answered').toBeGreaterThan(1);

  await page.getByRole('link', { name: 'Check out' }).click();
  await fillCheckout(page);
  await expect(placeOrder(page)).toHaveText(/^Pay \$/);
  const total = (await placeOrder(page).textContent())?.replace('Pay ', '');
  await placeOrder(page).click();
  await expect(page).toHaveURL(/\/orders\/\d+$/);
  await expect(page.getByRole('main')).toContainText(orderNumber(page));
  await expect(page.getByRole('list', { name: 'Pieces' }).getByRole('listitem')).toHaveText([
    new RegExp(title),
  ]);
  await expect(
    page
      .getByRole('definition')
      .filter({ hasText: total ?? 'no total' })
      .last(),
  ).toBeVisible();

  await expect(cartLink(page, 0)).toBeVisible();
  const order = page.url();
  await page.goto('/cart');
  await expect(page.getByText('Nothing in your cart yet.')).toBeVisible();

  const stranger = await openVisitor();
  expect((await stranger.goto(order))?.status()).toBe(404);
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('Not in the catalogue');

  await test.step('the instance is back, as another process', async () => {
    await expect.poll(() => instance(killed).pid ?? pid, { timeout: 30_000 }).not.toBe(pid);
    const ready = () =>
      fetch(`${instance(killed).url}/readyz`).then(
        ({ status }) => status,
        () => 0,
      );
    await expect.poll(ready, { timeout: 30_000 }).toBe(200);
  });
});
