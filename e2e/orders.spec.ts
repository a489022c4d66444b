import { randomUUID } from 'node:crypto';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { deliverParcel } from '#lib/orders/deliver-parcel.ts';
import { fulfilOrder } from '#lib/orders/fulfil-order.ts';
import { readOrderById } from '#lib/orders/read-order.ts';
import type { Servers } from './fixtures/servers.ts';
import { orderCart, putInCart } from './fixtures/shopper.ts';
import { expect, test } from './fixtures/test.ts';

const shippingAddress = {
  name: 'Ada Oh',
  line1: '1 Main St',
  city: 'Los Angeles',
  region: 'CA',
  postalCode: '90001',
  country: 'US',
};

/** The ordering itself is shown elsewhere. */
async function orderTwo(page: Page, variant: { id: string; sku: string } | undefined): Promise<string> {
  await putInCart(page, variant, 2);
  return orderCart(page, { shippingAddress });
}

async function deliver({ databases: { primary } }: Servers, number: string): Promise<void> {
  const [order] = await primary.sql<{ id: string }[]>`SELECT id FROM orders WHERE number = ${number}`;
  const orderId = order?.id ?? '';
  const change = () => ({ orderId, operationId: randomUUID(), actor: null });
  const parcel = { carrier: 'DHL', trackingNumber: 'JD0146', pieces: [{ position: 1, quantity: 2 }] };
  await fulfilOrder(primary.db, change(), parcel);
  const { parcels } = await readOrderById(primary.db, orderId);
  await deliverParcel(primary.db, change(), parcels[0]?.id ?? '');
}

const happened = (page: Page) =>
  page.getByRole('region', { name: 'What has happened' }).getByRole('listitem');

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze();
  expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ target }) => target) }))).toEqual([]);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with a script' : 'without a script', () => {
    test.use({ javaScriptEnabled });

    test('one cancels an order that was not sent, and is paid back', async ({ page, shelve }) => {
      const { variants } = await shelve();
      await page.goto(`/orders/${await orderTwo(page, variants[0])}`);
      await page.getByText('Cancel the order').click();
      await page.getByRole('button', { name: 'Cancel all of it' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('It is called off.');
      await expect(async () => {
        await page.reload();
        await expect(happened(page)).toHaveText(
          [/Ordered and paid/, /Cancelled/, /\$\d+(\.\d\d)? paid back/],
          {
            timeout: 500,
          },
        );
      }).toPass({ timeout: 20_000 });
    });

    test('one asks to send back a part of what has arrived', async ({ page, shelve, servers }) => {
      const { variants, title } = await shelve();
      const number = await orderTwo(page, variants[0]);
      await deliver(servers, number);
      await expect(async () => {
        await page.goto(`/orders/${number}`);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('It has arrived.', { timeout: 500 });
      }).toPass();
      await expect(page.getByRole('link', { name: 'Follow parcel JD0146' })).toHaveAttribute('href', /dhl/);
      await page.getByText('Send something back').click();
      const quantity = page.getByRole('combobox', { name: new RegExp(`^How many of ${title.en}`) });
      await quantity.selectOption('1');
      await page.getByRole('combobox', { name: 'Why' }).selectOption('Too large');
      await page.getByRole('button', { name: 'Ask for the return' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('We expect it back.');
      await expect(happened(page).last()).toContainText('Return asked for');
    });

    test('a guest finds an order from another browser, and nobody else does', async ({
      page,
      shelve,
      openVisitor,
    }) => {
      const { variants } = await shelve();
      const number = await orderTwo(page, variants[0]);
      const visitor = await openVisitor({ javaScriptEnabled });
      await visitor.goto(`/orders?number=${number}`);
      await expect(visitor.getByRole('textbox', { name: 'Order number' })).toHaveValue(number);
      const words = async (asked: string, email: string) => {
        await visitor.getByRole('textbox', { name: 'Order number' }).fill(asked);
        await visitor.getByRole('textbox', { name: 'Email' }).fill(email);
        await visitor.getByRole('button', { name: 'Show the order' }).click();
        await visitor.waitForURL(/problem=order_not_found/);
        const said = await visitor.getByRole('main').getByRole('alert').textContent();
        await visitor.getByRole('contentinfo').getByRole('link', { name: 'Find an order' }).click();
        await expect(visitor).toHaveURL('/orders');
        return said;
      };
      const wrongMail = await words(number, 'eve@example.com');
      expect(wrongMail).toBe('There is no order with that number and email.');
      expect(await words('999999999', 'ada@example.com')).toBe(wrongMail);
      await visitor.getByRole('textbox', { name: 'Order number' }).fill(number);
      await visitor.getByRole('textbox', { name: 'Email' }).fill('ADA@example.com');
      await visitor.getByRole('button', { name: 'Show the order' }).click();
      await expect(visitor).toHaveURL(`/orders/${number}`);
      await expect(visitor.getByRole('main')).toContainText(number);
    });
  });
}

test('an invoice says the tax by its rate, in both languages, and is one page of paper', async ({
  page,
  shelve,
}) => {
  const { variants } = await shelve({ price: 10_000 });
  const number = await orderTwo(page, variants[0]);
  await page.goto(`/orders/${number}/invoice`);
  await expect(page.getByRole('row', { name: '7.25 % $200 $14.50' })).toBeVisible();
  await expectAccessible(page);
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await page.goto(`/ko/orders/${number}/invoice`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`거래명세서 ${number}`);
});

test('the order and its look-up keep WCAG 2.2 AA', async ({ page, shelve, servers }) => {
  const { variants } = await shelve();
  const number = await orderTwo(page, variants[0]);
  await deliver(servers, number);
  await page.goto(`/orders/${number}`);
  await page.getByText('Send something back').click();
  await expectAccessible(page);
  await page.context().clearCookies();
  await page.goto('/orders');
  await expectAccessible(page);
});
