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
  let told = 0;
  page.on('request', (request) => {
    if (request.url().endsWith('/api/events')) told += 1;
  });
  const kept = () => page.evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage)].flat());
  const countsOf = async (key: string) => {
    const { sql } = servers.databases.primary;
    const rows = await sql`SELECT name, count, visits FROM event_days WHERE key = ${key} ORDER BY name`;
    return rows.map(({ name, count, visits }) => `${name} ${count} ${visits}`);
  };

  await page.goto(`/products/${handle}`);
  const ask = page.getByRole('region', { name: 'Change the counting' });
  await expect(ask).toContainText('May we count this visit?');
  expect(await kept()).toEqual([]);
  await ask.getByRole('button', { name: 'No' }).click();
  await page.reload();
  await expect(ask).toContainText('This visit is not counted.');
  expect(told).toBe(0);

  await ask.getByRole('button', { name: 'Change the counting' }).click();
  await ask.getByRole('button', { name: 'Yes, count it' }).click();
  await page.reload();
  await expect.poll(() => countsOf(handle), { timeout: 15_000 }).toEqual(['view_item 1 1']);
  await page.reload();
  await expect.poll(() => countsOf(handle), { timeout: 15_000 }).toEqual(['view_item 2 1']);
  await page.goto(`/search?q=${term}`);
  await expect
    .poll(() => countsOf(term), { timeout: 15_000 })
    .toEqual(['search 1 1', 'view_search_results 1 1']);

  const desk = await openVisitor();
  await desk.goto('/account/sign-in?returnTo=/admin/reports');
  await signInAs(desk, 'marketer');
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText('How it is going');
  await expect(desk.getByRole('region', { name: 'Looked for and not found' })).toContainText(term);
});
