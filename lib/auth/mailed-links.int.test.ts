import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { customers, orders, outbox, users, verificationTokens } from '#db/schema/index.ts';
import { openTestStore } from '../../tests/setup/store.ts';
import { databases } from '../database.ts';
import { composeMail } from '../mail/compose.ts';
import type { Mail } from '../mail/types.ts';
import { askForEmailChange, confirmEmailChange } from './change-email.ts';
import { createUser } from './create-user.ts';
import type { CurrentUser } from './current-user.ts';
import { readToken } from './mail-token.ts';
import { changePassword } from './own-password.ts';
import { getLiveSession } from './queries.ts';
import { forgotPassword, resetPassword } from './reset-password.ts';
import { authServices } from './services.ts';
import { signIn } from './sign-in.ts';
import { confirmSignUp, signUp } from './sign-up.ts';

let store: Awaited<ReturnType<typeof openTestStore>>;
const db = () => databases().primary.db;
const password = 'linen-and-thread';
const publicUrl = 'http://store.example';

beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());
beforeEach(async () => {
  await db().delete(outbox);
});

let made = 0;
const newMail = () => `ada-${++made}@example.com`;
const client = () => ({ address: `198.51.100.${++made}`, userAgent: 'test' });
const enter = (email: string, secret = password) =>
  signIn(authServices(), { email, password: secret }, client());
const register = (email: string, secret = password) =>
  signUp(authServices(), { name: 'Ada', email, password: secret, locale: 'ko' }, client());
const confirm = (token: string, secret = password) =>
  confirmSignUp(authServices(), { token, password: secret, locale: 'ko' }, client());
const forget = (email: string) => forgotPassword(authServices(), { email, locale: 'en' }, client());
const reset = (token: string, secret: string) =>
  resetPassword(authServices(), { token, password: secret, locale: 'en' }, client());

/** The mails that wait, in order. */
async function queued(): Promise<Mail[]> {
  const rows = await db().select().from(outbox).orderBy(outbox.id);
  return rows.map(({ topic, payload }) => ({
    template: topic.replace('mail.', ''),
    ...(payload as object),
  })) as Mail[];
}

/** What the reader of the last mail clicks. */
async function lastLink(): Promise<URL> {
  const mail = (await queued()).at(-1);
  if (!mail) throw new Error('no mail waits');
  const { text } = await composeMail(db(), mail, publicUrl);
  return new URL(/http\S+/.exec(text)?.[0] ?? '');
}
const lastToken = async () => (await lastLink()).searchParams.get('token') ?? '';

async function member(email = newMail()): Promise<CurrentUser> {
  await createUser(db(), { email, name: 'Ada', role: 'customer', password });
  const claims = await enter(email);
  const noSecondFactor = { hasSecondFactor: false, owesSecondFactor: false };
  return {
    id: claims.sub,
    email,
    name: 'Ada',
    role: 'customer',
    sessionId: claims.sid,
    customerId: null,
    ...noSecondFactor,
  };
}

const expired = { status: 410, code: 'link_expired' };

describe('signing up', () => {
  test('makes an account when its mail is confirmed with the password, and signs in', async () => {
    const email = newMail();
    await register(email);
    await expect(enter(email), 'before').rejects.toMatchObject({ code: 'invalid_credentials' });
    const link = await lastLink();
    expect(link.pathname).toBe('/ko/account/confirm');
    const claims = await confirm(link.searchParams.get('token') ?? '');
    expect(claims).toMatchObject({ email, name: 'Ada', role: 'customer' });
    expect(
      await getLiveSession(db(), { userId: claims.sub, sessionId: claims.sid, epoch: claims.epoch }),
    ).toMatchObject({ email, customerId: expect.any(String) });
    await expect(enter(email.toUpperCase())).resolves.toMatchObject({ sub: claims.sub });
  });

  test('the link works once, after a wrong password too, and looking at it uses nothing up', async () => {
    await register(newMail());
    const token = await lastToken();
    expect(await readToken(db(), token, 'confirm_email')).not.toBeNull();
    await expect(confirm(token, 'not my password')).rejects.toMatchObject({ code: 'invalid_credentials' });
    await confirm(token);
    await expect(confirm(token)).rejects.toMatchObject(expired);
    expect(await readToken(db(), token, 'confirm_email')).toBeNull();
  });

  test('confirmed many times at once makes one account', async () => {
    const email = newMail();
    await register(email);
    await register(email);
    const tokens = await Promise.all(
      (await queued()).map(async (mail) => {
        const { text } = await composeMail(db(), mail, publicUrl);
        return new URL(/http\S+/.exec(text)?.[0] ?? '').searchParams.get('token') ?? '';
      }),
    );
    const all = await Promise.allSettled([...tokens, ...tokens].map((token) => confirm(token)));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const rows = await db().select({ id: users.id }).from(users).where(eq(users.email, email));
    expect(rows).toHaveLength(1);
  });

  test('a link that is too old, of another kind, or made up leads nowhere', async () => {
    await register(newMail());
    const token = await lastToken();
    await expect(reset(token, 'another-password')).rejects.toMatchObject(expired);
    await expect(confirmEmailChange(db(), { token, locale: 'en' })).rejects.toMatchObject(expired);
    await expect(confirm('x'.repeat(43))).rejects.toMatchObject(expired);
    await db().update(verificationTokens).set({ expiresAt: sql`now()` });
    await expect(confirm(token)).rejects.toMatchObject(expired);
  });

  test('gives the account the guest orders of its mail, and no others', async () => {
    const email = newMail();
    const number = await guestOrder(email.toUpperCase());
    const other = await guestOrder(newMail());
    await register(email);
    const claims = await confirm(await lastToken());
    const [customer] = await db().select().from(customers).where(eq(customers.userId, claims.sub));
    const owner = async (of: number) =>
      (await db().select({ id: orders.customerId }).from(orders).where(eq(orders.number, of)))[0]?.id;
    expect(await owner(number)).toBe(customer?.id);
    expect(await owner(other)).toBeNull();
  });

  test('the database holds neither the token nor a seal that opens without the secret', async () => {
    await register(newMail());
    const token = await lastToken();
    const [{ text } = { text: '' }] = await db().execute<{ text: string }>(sql`
      SELECT (SELECT string_agg(to_jsonb(v)::text, '') FROM verification_tokens v)
        || (SELECT string_agg(to_jsonb(o)::text, '') FROM outbox o) AS text`);
    expect(text).not.toContain(token);
  });
});

async function guestOrder(email: string): Promise<number> {
  const [order] = await db()
    .insert(orders)
    .values({
      checkoutKey: `test:${email}`,
      cartId: `cart:${email}`,
      email,
      locale: 'en',
      state: 'placed',
      paymentState: 'paid',
      currency: 'USD',
      subtotal: 0,
      total: 0,
      shippingMethod: 'standard',
      shippingAddress: { name: 'Ada', line1: '1', city: 'Seoul', postalCode: '1', country: 'KR' },
    })
    .returning({ number: orders.number });
  return order?.number ?? 0;
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

describe('who asks is not told whether a mail has an account', () => {
  test.each([
    ['sign up', register],
    ['forgotten password', forget],
  ])('%s: the same answer after the same time', async (_, ask) => {
    const known = await Promise.all(Array.from({ length: 5 }, async () => (await member()).email));
    const times = { known: [] as number[], unknown: [] as number[] };
    for (const email of known) {
      times.known.push(await timeOf(() => ask(email)));
      times.unknown.push(await timeOf(() => ask(newMail())));
    }
    expect(median(times.unknown) / median(times.known)).toBeGreaterThan(0.85);
    expect(median(times.unknown) / median(times.known)).toBeLessThan(1.15);
  });

  test('only the mailbox is', async () => {
    const { email } = await member();
    await register(email);
    await forget(email);
    await forget(newMail());
    await register(newMail());
    expect((await queued()).map(({ template }) => template)).toEqual([
      'already_registered',
      'reset_password',
      'confirm_email',
    ]);
  });
});

describe('a forgotten password', () => {
  test('is replaced once, and every session and other link ends', async () => {
    const user = await member();
    await forget(user.email);
    const first = await lastToken();
    await forget(user.email);
    const second = await lastToken();
    await reset(second, 'a-new-password');
    const session = { userId: user.id, sessionId: user.sessionId, epoch: 1 };
    expect(await getLiveSession(db(), session)).toBeNull();
    await expect(reset(second, 'yet-another-one')).rejects.toMatchObject(expired);
    await expect(reset(first, 'yet-another-one')).rejects.toMatchObject(expired);
    await expect(enter(user.email)).rejects.toMatchObject({ code: 'invalid_credentials' });
    await expect(enter(user.email, 'a-new-password')).resolves.toMatchObject({ sub: user.id });
  });

  test('of several resets at once one is heard', async () => {
    const { email } = await member();
    await forget(email);
    const token = await lastToken();
    const wanted = Array.from({ length: 6 }, (_, i) => `password-number-${i}`);
    const all = await Promise.allSettled(wanted.map((secret) => reset(token, secret)));
    const heard = wanted.filter((_, i) => all[i]?.status === 'fulfilled');
    expect(heard).toHaveLength(1);
    await expect(enter(email, heard[0])).resolves.toMatchObject({ email });
  });

  test('a sign-in under way with the old password does not outlive the reset', async () => {
    const { email, id } = await member();
    await forget(email);
    const token = await lastToken();
    const [during] = await Promise.allSettled([enter(email), reset(token, 'a-new-password')]);
    if (during.status === 'fulfilled') {
      const { sid, epoch } = during.value;
      expect(await getLiveSession(db(), { userId: id, sessionId: sid, epoch })).toBeNull();
    }
  });
});

describe('a changed mail', () => {
  const ask = (user: CurrentUser, email: string, secret = password) =>
    askForEmailChange(authServices(), user, { email, password: secret, locale: 'en' }, client());

  test('takes the password, a click at the new one, and is told to the old', async () => {
    const user = await member();
    const email = newMail();
    await expect(ask(user, email, 'not my password')).rejects.toMatchObject({ code: 'wrong_password' });
    await ask(user, email);
    await expect(enter(user.email), 'until then').resolves.toMatchObject({ sub: user.id });
    const link = await lastLink();
    expect(link.pathname).toBe('/account/confirm-email');
    const token = link.searchParams.get('token') ?? '';
    await confirmEmailChange(db(), { token, locale: 'en' });
    expect((await queued()).at(-1)).toMatchObject({ template: 'email_changed', to: user.email });
    await expect(enter(email)).resolves.toMatchObject({ sub: user.id });
    await expect(enter(user.email)).rejects.toMatchObject({ status: 401 });
    await expect(confirmEmailChange(db(), { token, locale: 'en' })).rejects.toMatchObject(expired);
  });

  test('a reset that was mailed to the old address leads nowhere afterwards', async () => {
    const user = await member();
    await forget(user.email);
    const old = await lastToken();
    await ask(user, newMail());
    await confirmEmailChange(db(), { token: await lastToken(), locale: 'en' });
    await expect(reset(old, 'a-new-password')).rejects.toMatchObject(expired);
  });

  test('to one that has an account: the mailbox is told, and a later one is refused', async () => {
    const [user, other] = [await member(), await member()];
    await ask(user, other.email);
    expect((await queued()).at(-1)).toMatchObject({ template: 'already_registered', to: other.email });
    const email = newMail();
    await ask(user, email);
    const token = await lastToken();
    await createUser(db(), { email, name: '', role: 'customer', password });
    await expect(confirmEmailChange(db(), { token, locale: 'en' })).rejects.toMatchObject({
      status: 409,
      code: 'email_taken',
    });
  });
});

test('a changed password ends the other sessions and leaves this one', async () => {
  const user = await member();
  const other = await enter(user.email);
  const change = (current: string) =>
    changePassword(authServices(), user, { current, newPassword: 'a-new-password' }, client());
  await expect(change('not my password')).rejects.toMatchObject({
    code: 'wrong_password',
    details: { errors: [{ path: 'current', message: 'wrong_password' }] },
  });
  const epoch = await change(password);
  const live = (sessionId: string, epoch: number) =>
    getLiveSession(db(), { userId: user.id, sessionId, epoch });
  expect(await live(user.sessionId, epoch)).not.toBeNull();
  expect(await live(user.sessionId, epoch - 1), 'a copy of the old token').toBeNull();
  expect(await live(other.sid, other.epoch)).toBeNull();
  await expect(enter(user.email, 'a-new-password')).resolves.toMatchObject({ sub: user.id });
});

test('mails to one address are throttled, whether it is known or not', async () => {
  for (const email of [(await member()).email, newMail()]) {
    for (let i = 0; i < 5; i++) await forget(email);
    await expect(forget(email)).rejects.toMatchObject({
      status: 429,
      details: { retryAfter: expect.any(Number) },
    });
    await expect(register(email)).rejects.toMatchObject({ status: 429 });
  }
  const sent = await db().select().from(outbox).where(eq(outbox.topic, 'mail.reset_password'));
  expect(sent).toHaveLength(5);
});
