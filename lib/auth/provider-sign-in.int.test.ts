import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { userAccounts, users } from '#db/schema/index.ts';
import { openTestStore } from '../../tests/setup/store.ts';
import { databases } from '../database.ts';
import { createUser } from './create-user.ts';
import { signInWithProvider } from './provider-sign-in.ts';
import { verifiedEmail } from './providers.ts';
import type { Role } from './roles.ts';

let store: Awaited<ReturnType<typeof openTestStore>>;
const db = () => databases().primary.db;

beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

let made = 0;
const newMail = () => `ada-${++made}@example.com`;
const account = (email: string, role: Role = 'customer') =>
  createUser(db(), { email, name: 'Ada', role, password: 'linen-and-thread' });
const enter = (email: string | null, more: object = {}) =>
  signInWithProvider(
    db(),
    {
      provider: 'google',
      providerAccountId: `id-of-${email}`,
      email,
      isEmailVerified: true,
      name: 'Ada',
      ...more,
    },
    { address: '::1', userAgent: null },
  );

test('a verified mail leads to its account, or makes one', async () => {
  const email = newMail();
  const id = await account(email);
  expect(await enter(email.toUpperCase())).toMatchObject({ sub: id, email });
  const fresh = await enter(newMail());
  expect(await enter(fresh.email)).toMatchObject({ sub: fresh.sub });
  const [user] = await db().select().from(users).where(eq(users.id, fresh.sub));
  expect(user).toMatchObject({ passwordHash: null, emailVerifiedAt: expect.any(Date) });
});

test('a mail that the provider has not verified leads nowhere', async () => {
  const email = newMail();
  await account(email);
  const refused = { status: 403, code: 'provider_unverified' };
  await expect(enter(email, { isEmailVerified: false })).rejects.toMatchObject(refused);
  await expect(enter(newMail(), { isEmailVerified: false })).rejects.toMatchObject(refused);
  await expect(enter(null)).rejects.toMatchObject(refused);
});

test('who is known stays who they are when their mail over there changes', async () => {
  const [before, other] = [newMail(), newMail()];
  const { sub } = await enter(before);
  await account(other);
  const moved = { providerAccountId: `id-of-${before}`, isEmailVerified: false };
  expect(await enter(other, moved)).toMatchObject({ sub, email: before });
});

test('staff and the disabled are not let in, and nothing is linked', async () => {
  const email = newMail();
  const id = await account(email, 'owner');
  await expect(enter(email)).rejects.toMatchObject({ code: 'provider_failed' });
  expect(await db().select().from(userAccounts).where(eq(userAccounts.userId, id))).toEqual([]);
  const { sub, email: disabled } = await enter(newMail());
  await db().update(users).set({ disabledAt: new Date() }).where(eq(users.id, sub));
  await expect(enter(disabled)).rejects.toMatchObject({ code: 'provider_failed' });
});

test('of the mails of a GitHub user a verified one counts, the primary first', () => {
  const mail = (email: string, primary: boolean, verified: boolean) => ({ email, primary, verified });
  expect(verifiedEmail([mail('a', false, true), mail('b', true, true)])).toBe('b');
  expect(verifiedEmail([mail('a', false, true), mail('b', true, false)])).toBe('a');
  expect(verifiedEmail([mail('b', true, false)])).toBeNull();
});
