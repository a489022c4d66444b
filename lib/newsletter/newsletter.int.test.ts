import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newsletterSubscribers, outbox } from '#db/schema/index.ts';
import { openTestStore } from '../../tests/setup/store.ts';
import { openIssued } from '../auth/mail-token.ts';
import { authServices } from '../auth/services.ts';
import { databases } from '../database.ts';
import { askToSubscribe, subscribe } from './subscribe.ts';

let store: Awaited<ReturnType<typeof openTestStore>>;
const db = () => databases().primary.db;
const client = { address: '198.51.100.7', userAgent: null };
const ask = (email: string) =>
  askToSubscribe(authServices(), { email, locale: 'ko', consent: 'yes' }, client);

beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

async function mailedTokens(): Promise<string[]> {
  const rows = await db().select().from(outbox).where(eq(outbox.topic, 'mail.newsletter'));
  const tokens = rows.map(({ payload }) =>
    openIssued((payload as { data: { sealedToken: string } }).data.sealedToken),
  );
  return (await Promise.all(tokens)).map((token) => token ?? '');
}

test('nobody is on the list before the mailed link is followed, and then once, with what was agreed to', async () => {
  await ask('ada@example.com');
  expect(await db().select().from(newsletterSubscribers)).toEqual([]);
  const [token = ''] = await mailedTokens();
  await subscribe(db(), { token, locale: 'ko' }, 'Yes');
  await expect(subscribe(db(), { token, locale: 'ko' }, 'Yes')).rejects.toMatchObject({
    code: 'link_expired',
  });
  expect(await db().select().from(newsletterSubscribers)).toMatchObject([
    { email: 'ada@example.com', locale: 'ko', consent: 'Yes', endedAt: null },
  ]);
});

test('who has joined is answered alike and gets no further mail; who left may come back', async () => {
  await ask('ADA@example.com');
  expect(await mailedTokens()).toHaveLength(1);
  await db().update(newsletterSubscribers).set({ endedAt: new Date() });
  await ask('ada@example.com');
  const token = (await mailedTokens()).at(-1) ?? '';
  await subscribe(db(), { token, locale: 'en' }, 'Yes again');
  expect(await db().select().from(newsletterSubscribers)).toMatchObject([
    { locale: 'en', consent: 'Yes again', endedAt: null },
  ]);
});

test('an address is mailed a few times in a quarter of an hour, no more', async () => {
  for (let time = 0; time < 5; time += 1) await ask('grace@example.com');
  await expect(ask('grace@example.com')).rejects.toMatchObject({ status: 429 });
});
