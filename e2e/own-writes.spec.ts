import type { Page } from 'playwright/test';
import type { Servers } from './fixtures/servers.ts';
import { newWord } from './fixtures/shelf.ts';
import { orderCart, putInCart } from './fixtures/shopper.ts';
import { readStack } from './fixtures/stack.ts';
import { signInAs } from './fixtures/staff.ts';
import { expect, test } from './fixtures/test.ts';

test.use({ disturbs: true });

async function whileReplicasStand({ replicas }: Servers, run: () => Promise<void>): Promise<void> {
  await Promise.all(replicas.map((replica) => replica`SELECT pg_wal_replay_pause()`));
  try {
    await run();
  } finally {
    await Promise.all(replicas.map((replica) => replica`SELECT pg_wal_replay_resume()`));
  }
}

async function expectThroughEach(page: Page, path: string, text: string): Promise<void> {
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  for (const { id, url } of readStack().instances) {
    const answer = await fetch(url + path, { headers: { cookie } });
    expect(answer.status, id).toBe(200);
    expect(await answer.text(), id).toContain(text);
  }
}

test('an order is there on the next page through any instance while the replicas stand still', async ({
  page,
  shelve,
  servers,
}) => {
  const { variants, title } = await shelve();
  await putInCart(page, variants[0], 1);
  await whileReplicasStand(servers, async () => {
    const number = await orderCart(page);
    await expectThroughEach(page, `/orders/${number}`, title.en);
    await page.goto(`/orders/${number}`);
    await page.getByText('Cancel the order').click();
    await page.getByRole('button', { name: 'Cancel all of it' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('It is called off.');
  });
});

test('so is an address, in the address book and at checkout', async ({ page, shelve, servers }) => {
  const { variants } = await shelve();
  const street = `1 ${newWord()} Street`;
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  await page.goto('/account/sign-in');
  await signInAs(page, 'customer');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account');
  await putInCart(page, variants[0], 1);
  await whileReplicasStand(servers, async () => {
    await page.goto('/account/addresses/new');
    await field('Name').fill('Casey Park');
    await field('Address').fill(street);
    await field('Postal code').fill('97201');
    await field('City').fill('Portland');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText(street)).toBeVisible();
    await expectThroughEach(page, '/account/addresses', street);
    await expectThroughEach(page, '/checkout', street);
  });
});
