import type { Page } from 'playwright/test';
import { expectNoViolations } from './fixtures/axe.ts';
import type { ShelvedProduct } from './fixtures/shelf.ts';
import { readStack } from './fixtures/stack.ts';
import { signInAs } from './fixtures/staff.ts';
import { expect, test } from './fixtures/test.ts';

/** What each instance says of a piece the first time it is asked, on its page and in its list. */
async function expectEverywhere({ handle, title }: ShelvedProduct, words: string, price: string) {
  const search = `/api/products?q=${encodeURIComponent(title.en.split(' ')[1] ?? '')}`;
  const asked = readStack().instances.flatMap(({ id, url }) => [
    { id, url, path: `/products/${handle}`, price: `${price}<` },
    { id, url, path: search, price: `"amount":${Number(price.slice(1)) * 100},` },
  ]);
  const told = await Promise.all(
    asked.map(async ({ id, url, path, price }) => {
      const text = await (await fetch(url + path)).text();
      return { where: id + path, title: text.includes(words), price: text.includes(price) };
    }),
  );
  expect(told).toEqual(asked.map(({ id, path }) => ({ where: id + path, title: true, price: true })));
}

/** From an empty list to a campaign with one piece in it. */
async function prepare(page: Page, piece: ShelvedProduct, name: string, title: string): Promise<void> {
  await page.goto('/admin/campaigns');
  await signInAs(page, 'marketer');
  await page.getByRole('textbox', { name: 'New campaign' }).fill(name);
  await page.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await page.getByRole('searchbox', { name: 'Search products' }).fill(piece.title.en);
  await page.getByRole('button', { name: 'Find' }).click();
  await page.getByRole('link', { name: piece.title.en }).click();
  await page.getByRole('textbox', { name: 'Title, English' }).fill(title);
  for (const cell of await page.getByRole('textbox', { name: /^Price, / }).all()) await cell.fill('31');
  await page.getByRole('button', { name: 'Keep in campaign' }).click();
  await expect(page.getByText('Kept in the campaign')).toBeVisible();
  await page.getByRole('link', { name, exact: true }).click();
}

test('a campaign is prepared, previewed, started, seen on every instance, and rolled back', async ({
  page,
  openVisitor,
  shelve,
}) => {
  const piece = await shelve({ price: 4800 });
  const word = piece.title.en.split(' ')[1] ?? '';
  const title = `Sale coat ${word}`;
  await prepare(page, piece, `Sale ${word}`, title);
  const contents = page.getByRole('region', { name: 'What it changes' });
  await expect(contents).toContainText('Sale');
  await expect(contents).toContainText('$31');
  await expectNoViolations(page, 'a campaign');
  await expectEverywhere(piece, piece.title.en, '$48');

  const link = page.getByRole('link', { name: 'Preview the store with it' });
  const visitor = await openVisitor();
  await visitor.goto((await link.getAttribute('href')) ?? '');
  const preview = await visitor.goto(`/products/${piece.handle}`);
  expect(preview?.headers()).toMatchObject({ 'x-robots-tag': 'noindex' });
  expect(preview?.headers()['cache-control']).toContain('no-store');
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(visitor.getByRole('complementary', { name: 'Preview' })).toBeVisible();
  await expectEverywhere(piece, piece.title.en, '$48');
  await expectNoViolations(visitor, 'a preview');
  await visitor.getByRole('button', { name: 'Leave the preview' }).click();
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(piece.title.en);
  await expect(visitor.getByRole('complementary', { name: 'Preview' })).toHaveCount(0);

  await page.getByText('Start now …').click();
  await page.getByRole('button', { name: 'Start now' }).click();
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
  await expectEverywhere(piece, title, '$31');
  const receipt = page.getByRole('region', { name: 'Receipt of the publish' });
  await expect(receipt.getByRole('status')).toHaveText(/^Live on every layer, at the latest after \d+ ms\.$/);
  await expect(receipt.getByRole('definition')).toHaveCount(
    2 + readStack().replicas.length + readStack().instances.length,
  );

  await page.getByText('Roll back …').click();
  await page.getByRole('button', { name: 'Roll back now' }).click();
  await expect(page.getByText('Rolled back', { exact: true })).toBeVisible();
  await expectEverywhere(piece, piece.title.en, '$48');
});

test('of two editors the later sees what changed, takes theirs or keeps hers; a version is restored', async ({
  page,
  openVisitor,
  shelve,
}) => {
  const piece = await shelve();
  const other = await openVisitor();
  for (const one of [page, other]) {
    await one.goto(`/admin/products/${piece.id}`);
    await signInAs(one, 'marketer');
    await expect(one.getByRole('textbox', { name: 'Title, English' })).toHaveValue(piece.title.en);
  }
  await other.getByRole('textbox', { name: 'Title, English' }).fill('Theirs');
  await other.getByRole('button', { name: 'Publish' }).click();
  await expect(other.getByText(/^Published as version/)).toBeVisible();

  await page.getByRole('textbox', { name: 'Title, English' }).fill('Mine');
  await page.getByRole('textbox', { name: 'Title, Korean' }).fill('내 것');
  await page.getByRole('button', { name: 'Publish' }).click();
  const clashes = page.getByRole('region', { name: 'Changed by somebody else meanwhile' });
  await expect(clashes).toContainText('Theirs: Theirs');
  await clashes.getByRole('button', { name: 'Take theirs' }).click();
  await expect(page.getByRole('textbox', { name: 'Title, English' })).toHaveValue('Theirs');
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText(/^Published as version/)).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Title, Korean' })).toHaveValue('내 것');

  await page.getByRole('button', { name: 'Restore version 1' }).click();
  await expect(page.getByRole('textbox', { name: 'Title, English' })).toHaveValue(piece.title.en);
  await expect(page.getByRole('region', { name: 'History' })).toContainText('Restored');
});
