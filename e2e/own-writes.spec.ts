import { orderCart, putInCart } from './fixtures/shopper.ts';
import { readStack } from './fixtures/stack.ts';
import { expect, test } from './fixtures/test.ts';

test.use({ disturbs: true });

test('an order is there on the next page through any instance while the replicas stand still', async ({
  page,
  shelve,
  servers,
}) => {
  const { variants, title } = await shelve();
  await putInCart(page, variants[0], 1);
  await Promise.all(servers.replicas.map((replica) => replica`SELECT pg_wal_replay_pause()`));
  try {
    const number = await orderCart(page);
    const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
    for (const { id, url } of readStack().instances) {
      const answer = await fetch(`${url}/orders/${number}`, { headers: { cookie } });
      expect(answer.status, id).toBe(200);
      expect(await answer.text(), id).toContain(title.en);
    }
    await page.goto(`/orders/${number}`);
    await page.getByText('Cancel the order').click();
    await page.getByRole('button', { name: 'Cancel all of it' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('It is called off.');
  } finally {
    await Promise.all(servers.replicas.map((replica) => replica`SELECT pg_wal_replay_resume()`));
  }
});
