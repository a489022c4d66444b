import { newWord } from './fixtures/shelf.ts';
import { signInAs } from './fixtures/staff.ts';
import { expect, test } from './fixtures/test.ts';

test('nothing is counted or kept before it was agreed to, and then without who', async ({
  page,
  shelve,
  servers,
  openVisitor,
}) => {
  const { handle } = await shelve();
  const term = newWord();
  const told: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/api/events')) told.push(request.postData() ?? '');
  });
  const kept = () => page.evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage)].flat());
  const countOf = async (key: string) => {
    const [row] = await servers.databases.primary
      .sql`SELECT sum(count)::int AS count FROM event_days WHERE key = ${key}`;
    return row?.count;
  };

  await page.goto(`/products/${handle}`);
  const ask = page.getByRole('region', { name: 'Change the counting' });
  await expect(ask).toContainText('May we count this visit?');
  expect(await kept()).toEqual([]);
  await ask.getByRole('button', { name: 'No' }).click();
  await page.reload();
  await expect(ask).toContainText('This visit is not counted.');
  expect(told).toEqual([]);

  await ask.getByRole('button', { name: 'Change the counting' }).click();
  await ask.getByRole('button', { name: 'Yes, count it' }).click();
  await page.reload();
  await expect.poll(() => told.length).toBe(1);
  await page.goto(`/search?q=${term}`);
  await expect.poll(() => told.length).toBe(3);
  expect(told.map((body) => JSON.parse(body).name)).toEqual(
    expect.arrayContaining(['view_item', 'search', 'view_search_results']),
  );
  await expect.poll(() => countOf(handle), { timeout: 15_000 }).toBe(1);
  await expect.poll(() => countOf(term), { timeout: 15_000 }).toBe(2);

  const desk = await openVisitor();
  await desk.goto('/account/sign-in?returnTo=/admin/reports');
  await signInAs(desk, 'marketer');
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText('How it is going');
  await expect(desk.getByRole('region', { name: 'Looked for and not found' })).toContainText(term);
});
