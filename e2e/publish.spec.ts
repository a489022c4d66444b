import type { APIRequestContext, Page } from 'playwright/test';
import { newWord } from './fixtures/shelf.ts';
import { readStack } from './fixtures/stack.ts';
import { signInAs } from './fixtures/staff.ts';
import { expect, test } from './fixtures/test.ts';

const collection = 'outerwear';

interface Words {
  title: string;
  /** As written at the desk, whole dollars. */
  price: string;
}

interface Piece extends Words {
  handle: string;
}

/** One on the collection's first page, at one price and not reduced. */
async function findPiece(request: APIRequestContext): Promise<Piece> {
  const { products } = await (await request.get(`/api/products?collection=${collection}`)).json();
  for (const { handle, title } of products) {
    const { variants } = await (await request.get(`/api/products/${handle}`)).json();
    const amounts = new Set<number>(variants.map(({ price }: { price: { amount: number } }) => price.amount));
    const isReduced = variants.some(
      ({ compareAtPrice }: { compareAtPrice: unknown }) => compareAtPrice !== null,
    );
    const [amount = 0] = amounts;
    if (amounts.size === 1 && !isReduced) return { handle, title, price: String(amount / 100) };
  }
  throw new Error(`no piece of ${collection} has one price`);
}

async function openInEditor(page: Page, { title }: Words): Promise<void> {
  await page.goto('/admin/products');
  await page.getByRole('searchbox', { name: 'Search products' }).fill(title);
  await page.getByRole('button', { name: 'Find' }).click();
  await page.getByRole('link', { name: title, exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Title, English' })).toHaveValue(title);
}

/** Returns as soon as the desk says that it is live. */
async function publish(page: Page, { title, price }: Words): Promise<void> {
  const version =
    (await page
      .getByText(/^Version \d+$/)
      .first()
      .textContent()) ?? '';
  await page.getByRole('textbox', { name: 'Title, English' }).fill(title);
  for (const cell of await page.getByRole('textbox', { name: /^Price, / }).all()) await cell.fill(price);
  await page.getByRole('button', { name: 'Publish' }).click();
  const saved = `Published as version ${Number(version.split(' ')[1]) + 1}`;
  await expect(page.getByText(saved)).toContainText('It is live on every instance.');
}

/** Every address that shows the piece, asked of every instance at once: what each says the first time. */
async function expectEverywhere(piece: Piece, { title, price }: Words): Promise<void> {
  const query = encodeURIComponent(title);
  const paths = [
    `/products/${piece.handle}`,
    `/collections/${collection}`,
    `/search?q=${query}`,
    `/api/products/${piece.handle}`,
    `/api/products?q=${query}`,
  ];
  const asked = readStack().instances.flatMap(({ id, url }) => paths.map((path) => ({ id, url, path })));
  const told = await Promise.all(
    asked.map(async ({ id, url, path }) => {
      const text = await (await fetch(url + path)).text();
      const shownPrice = path.startsWith('/api/') ? `"amount":${Number(price) * 100},` : `$${price}<`;
      return { where: id + path, title: text.includes(title), price: text.includes(shownPrice) };
    }),
  );
  expect(told).toEqual(asked.map(({ id, path }) => ({ where: id + path, title: true, price: true })));
}

async function expectPublished(page: Page, piece: Piece): Promise<void> {
  const changed = { title: `Watch coat ${newWord()}`, price: '877' };
  await expectEverywhere(piece, piece);
  await publish(page, changed);
  await expectEverywhere(piece, changed);
  await page.goto(`/products/${piece.handle}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(changed.title);
  await openInEditor(page, changed);
  await publish(page, piece);
  await expectEverywhere(piece, piece);
}

test('what a marketer saves is live on every instance, everywhere, once the desk says so', async ({
  page,
  request,
}) => {
  const piece = await findPiece(request);
  await page.goto('/admin');
  await expect(page).toHaveURL(/\/account\/sign-in\?/);
  await signInAs(page, 'marketer');
  await expect(page).toHaveURL('/admin');
  await openInEditor(page, piece);
  await expectPublished(page, piece);
});

test.describe('with replicas that have stopped', () => {
  test.use({ disturbs: true });

  test('it is live all the same', async ({ page, request, servers }) => {
    const piece = await findPiece(request);
    await page.goto('/admin/products');
    await signInAs(page, 'marketer');
    await expect(page).toHaveURL('/admin/products');
    await openInEditor(page, piece);
    try {
      for (const replica of servers.replicas) await replica`SELECT pg_wal_replay_pause()`;
      await expectPublished(page, piece);
    } finally {
      for (const replica of servers.replicas) await replica`SELECT pg_wal_replay_resume()`;
    }
  });
});

test.describe('to a customer', () => {
  test.use({ expectedErrors: /status of 404/ });

  test('the desk does not exist', async ({ page }) => {
    await page.goto('/account/sign-in');
    await signInAs(page, 'customer');
    await expect(page).toHaveURL('/account');
    await expect(page.getByRole('link', { name: 'Open the desk' })).toHaveCount(0);
    for (const path of ['/admin', '/admin/products', '/admin/orders']) {
      const answer = await page.goto(path);
      expect(answer?.status(), path).toBe(404);
      await expect(page.getByRole('navigation', { name: 'Desk' })).toHaveCount(0);
      await expect(page.getByText('Latest orders')).toHaveCount(0);
    }
  });
});
