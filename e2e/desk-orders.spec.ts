import type { Page } from 'playwright/test';
import { newWord } from './fixtures/shelf.ts';
import { orderCart, putInCart } from './fixtures/shopper.ts';
import { signInAs } from './fixtures/staff.ts';
import { expect, test } from './fixtures/test.ts';

/** The pieces of a line in the form that is open. */
const pieces = (page: Page, sku: string) => page.getByRole('spinbutton', { name: new RegExp(sku) });

async function openOrder(page: Page, number: string): Promise<void> {
  await page.goto('/admin/orders?view=to_pack');
  await page.getByRole('searchbox', { name: 'Find an order' }).fill(number);
  await page.getByRole('button', { name: 'Find' }).click();
  await page.getByRole('link', { name: number, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Order ${number}`);
}

const history = (page: Page) => page.getByRole('region', { name: 'History' }).getByRole('listitem');

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with a script' : 'without a script', () => {
    test.use({ javaScriptEnabled });

    test('who packs finds what is to be packed, and sends a part of it', async ({
      page,
      shelve,
      openVisitor,
    }) => {
      const { variants } = await shelve({ stock: 5 });
      const buyer = await openVisitor();
      await putInCart(buyer, variants[0], 2);
      const number = await orderCart(buyer);
      await page.goto('/account/sign-in?returnTo=/admin');
      await signInAs(page, 'fulfilment');
      await expect(page).toHaveURL('/admin');
      await openOrder(page, number);

      await page.getByRole('link', { name: 'Packing slip' }).click();
      await expect(page.getByRole('row', { name: new RegExp(`2 .*${variants[0]?.sku}`) })).toBeVisible();
      await page.getByRole('link', { name: `Order ${number}` }).click();

      await pieces(page, variants[0]?.sku ?? '')
        .first()
        .fill('1');
      await page.getByRole('combobox', { name: 'Carrier' }).selectOption('DHL');
      await page.getByRole('textbox', { name: 'Tracking number' }).fill('JD0146');
      await page.getByRole('button', { name: 'Mark as sent' }).click();
      await expect(history(page).filter({ hasText: 'Parcel sent' })).toContainText(
        /× 1, DHL, JD0146.*fulfilment@/,
      );
      await expect(page.getByText('1 to send, 1 sent')).toBeVisible();
      await expect(page.getByText('Cancel the order'), 'is not for who packs').toHaveCount(0);
    });
  });
}

test('support pays back a part, and nobody pays it back a second time', async ({
  page,
  shelve,
  openVisitor,
}) => {
  const { variants } = await shelve({ stock: 5, price: 3000 });
  const buyer = await openVisitor();
  await putInCart(buyer, variants[0], 2);
  const number = await orderCart(buyer);
  await page.goto('/account/sign-in?returnTo=/admin');
  await signInAs(page, 'support');
  await expect(page).toHaveURL('/admin');
  await openOrder(page, number);

  const colleague = await page.context().newPage();
  await openOrder(colleague, number);
  for (const desk of [page, colleague]) {
    await desk.getByText('Pay back', { exact: true }).first().click();
    await desk.getByRole('textbox', { name: 'Amount beside the pieces' }).fill('5');
    await desk.getByRole('textbox', { name: 'Reason' }).fill('Late');
  }
  await page.getByRole('button', { name: 'Pay back' }).click();
  await expect(history(page).filter({ hasText: 'Refund begun' })).toContainText('$5, Late');
  await colleague.getByRole('button', { name: 'Pay back' }).click();
  await expect(colleague.getByRole('alert').first()).toContainText('Somebody changed this order');
  await expect(history(colleague).filter({ hasText: 'Refund begun' })).toHaveCount(1);
});

test('filters are kept under a name, and stand in the address', async ({ page }) => {
  const name = newWord();
  await page.goto('/account/sign-in?returnTo=/admin/orders');
  await signInAs(page, 'owner');
  await page.getByRole('link', { name: 'To pack' }).click();
  await expect(page).toHaveURL(/view=to_pack/);
  await page.getByRole('combobox', { name: 'Country' }).selectOption({ label: 'South Korea' });
  await page.getByRole('button', { name: 'Find' }).click();
  await expect(page).toHaveURL(/view=to_pack.*country=KR/);
  await page.getByText('Keep this view').click();
  await page.getByRole('textbox', { name: 'Name of the view' }).fill(name);
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(page.getByRole('button', { name: `Forget “${name}”` })).toBeVisible();
  await page.goto('/admin/orders');
  await page.getByRole('link', { name }).click();
  await expect(page).toHaveURL(/country=KR/);
  await expect(page.getByRole('combobox', { name: 'Country' })).toHaveValue('KR');
  await page.getByRole('button', { name: `Forget “${name}”` }).click();
  await expect(page.getByRole('link', { name })).toHaveCount(0);
});

test('stock is changed with a reason, which the audit log tells and exports', async ({ page, shelve }) => {
  const { variants } = await shelve({ stock: 3 });
  const sku = variants[1]?.sku ?? '';
  await page.goto('/account/sign-in?returnTo=/admin/stock');
  await signInAs(page, 'owner');
  await page.getByRole('searchbox', { name: 'Find a piece' }).fill(sku);
  await page.getByRole('button', { name: 'Find' }).click();
  await page.getByRole('link', { name: sku }).click();
  await page.getByRole('textbox', { name: 'Units more or less' }).fill('-2');
  await page.getByRole('combobox', { name: 'Reason' }).selectOption('damaged');
  await page.getByRole('textbox', { name: 'Note' }).fill('Wet box');
  await page.getByRole('button', { name: 'Change' }).click();
  await expect(page.getByRole('row', { name: /−2 Damaged Wet box/ })).toBeVisible();
  await page.goto(`/admin/audit?q=${sku}`);
  await expect(page.getByRole('row', { name: /stock\.adjust/ })).toContainText(/available\s*3\s*1.*Wet box/s);
  const csv = await (await page.request.get(`/admin/audit/export?q=${sku}`)).text();
  expect(csv).toContain(`stock.adjust,variant,${variants[1]?.id},${sku},available,3,1`);
});
