import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { customers, userSessions, users } from '#db/schema/index.ts';
import { demoUsers, seedDemoUsers } from '#db/seed/demo-users.ts';
import { openTestStore } from '../../tests/setup/store.ts';
import { databases } from '../database.ts';
import { redis } from '../redis/client.ts';
import { createUser } from './create-user.ts';
import { getCurrentUser } from './current-user.ts';
import { authorizeRole, authorizeUser, requireRole, requireUser } from './guard.ts';
import { endSession } from './sessions.ts';
import { signIn } from './sign-in.ts';
import { type Claims, openToken, sealToken, tokenCookieName } from './token.ts';

const jar = new Map<string, string>();
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
  }),
  headers: async () => new Headers(),
}));
vi.mock('next/navigation', () => import('next/dist/api/navigation.react-server.js'));

let store: Awaited<ReturnType<typeof openTestStore>>;
const db = () => databases().primary.db;
const password = 'linen-and-thread';
let addresses = 0;
function nextAddress(): string {
  addresses += 1;
  return `198.51.100.${addresses}`;
}

beforeAll(async () => {
  store = await openTestStore();
  await seedDemoUsers(db());
});
afterAll(() => store.close());
beforeEach(() => jar.clear());

const attempt = (email: string, secret: string, address = nextAddress()) =>
  signIn(
    { databases: databases(), redis: redis() },
    { email, password: secret },
    { address, userAgent: 'test' },
  );

async function signedIn(email: string): Promise<Claims> {
  const claims = await attempt(email, password);
  jar.set(tokenCookieName(), await sealToken(claims));
  return claims;
}

test('seeding twice makes each demo user once, and keeps a changed password', async () => {
  await db()
    .update(users)
    .set({ passwordHash: 'changed' })
    .where(eq(users.email, 'support@myclothes.example'));
  await seedDemoUsers(db());
  const rows = await db().select({ email: users.email, hash: users.passwordHash }).from(users);
  expect(rows.map(({ email }) => email).sort()).toEqual(demoUsers.map(({ email }) => email).sort());
  expect(rows.find(({ email }) => email.startsWith('support'))?.hash).toBe('changed');
  expect(rows.find(({ email }) => email.startsWith('owner'))?.hash).toMatch(
    /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/,
  );
});

test('a right password opens a recorded session, whatever the case of the mail', async () => {
  const claims = await attempt('OWNER@myclothes.example', password);
  const opened = await openToken(await sealToken(claims));
  expect(opened).toMatchObject({ role: 'owner', email: 'owner@myclothes.example' });
  const [row] = await db().select().from(userSessions).where(eq(userSessions.id, claims.sid));
  expect(row).toMatchObject({ userId: claims.sub, userAgent: 'test', endedAt: null });
});

test('unknown mail and wrong password get the same words, after the same work', async () => {
  const known = attempt('owner@myclothes.example', 'wrong-password');
  await expect(known).rejects.toMatchObject({
    status: 401,
    code: 'invalid_credentials',
    message: 'invalid_credentials',
  });
  const unknown = attempt('nobody@myclothes.example', 'wrong-password');
  await expect(unknown).rejects.toMatchObject({
    status: 401,
    code: 'invalid_credentials',
    message: 'invalid_credentials',
  });
  const times = { known: [] as number[], unknown: [] as number[] };
  for (let i = 0; i < 9; i++) {
    for (const [kind, email] of [
      ['known', 'marketer@myclothes.example'],
      ['unknown', 'no@myclothes.example'],
    ] as const) {
      const start = performance.now();
      await attempt(email, 'wrong-password').catch(() => {});
      times[kind].push(performance.now() - start);
    }
  }
  const median = (values: number[]) => values.sort((a, b) => a - b)[4] ?? 0;
  // Without a hash to work on, the unknown would answer in a tenth of the time.
  expect(median(times.unknown) / median(times.known)).toBeGreaterThan(1 / 3);
  expect(median(times.unknown) / median(times.known)).toBeLessThan(3);
});

test('guesses at one account are counted over all addresses, even at once, and the right one then too', async () => {
  const email = 'customer@myclothes.example';
  const guesses = await Promise.allSettled(
    Array.from({ length: 14 }, () => attempt(email, 'wrong-password')),
  );
  const statuses = guesses.map((guess) => guess.status === 'rejected' && guess.reason.status);
  expect(statuses.filter((status) => status === 401)).toHaveLength(10);
  expect(statuses.filter((status) => status === 429)).toHaveLength(4);
  await expect(attempt(email, password)).rejects.toMatchObject({ status: 429, code: 'too_many_attempts' });
  await expect(attempt('OWNER@myclothes.example', password)).resolves.toMatchObject({ role: 'owner' });
});

test('one address is throttled over many accounts; being right does not count', async () => {
  const address = '203.0.113.7';
  for (let i = 0; i < 3; i++) await attempt('owner@myclothes.example', password, address);
  const guesses = await Promise.allSettled(
    Array.from({ length: 52 }, (_, i) => attempt(`guess-${i}@myclothes.example`, 'wrong-password', address)),
  );
  const refused = guesses.filter((guess) => guess.status === 'rejected' && guess.reason.status === 429);
  expect(refused).toHaveLength(2);
});

test('nobody, and a cookie that does not open, is sent to sign in and back', async () => {
  for (const cookie of [
    undefined,
    'garbage',
    `${await sealToken(await attempt('owner@myclothes.example', password))}x`,
  ]) {
    jar.clear();
    if (cookie) jar.set(tokenCookieName(), cookie);
    expect(await getCurrentUser()).toBeNull();
    await expect(requireUser('/ko/account')).rejects.toMatchObject({
      digest: expect.stringContaining('/ko/account/sign-in?returnTo=%2Fko%2Faccount'),
    });
    await expect(authorizeUser()).rejects.toMatchObject({ status: 401 });
  }
});

test('a role that may not is told 404 by a page and 403 by an action', async () => {
  await signedIn('marketer@myclothes.example');
  await expect(requireRole('/admin', 'owner', 'marketer')).resolves.toMatchObject({ role: 'marketer' });
  await expect(requireRole('/admin', 'owner')).rejects.toMatchObject({
    digest: 'NEXT_HTTP_ERROR_FALLBACK;404',
  });
  await expect(authorizeRole('owner')).rejects.toMatchObject({ status: 403 });
});

const endings: [string, (claims: Claims) => Promise<unknown>][] = [
  ['ended', (claims) => endSession(db(), { userId: claims.sub, sessionId: claims.sid })],
  [
    'ended with all others',
    (c) => db().update(users).set({ sessionEpoch: sql`session_epoch + 1` }).where(eq(users.id, c.sub)),
  ],
  [
    'of a disabled user',
    (c) => db().update(users).set({ disabledAt: new Date() }).where(eq(users.id, c.sub)),
  ],
  [
    'of a user with another role',
    (c) => db().update(users).set({ role: 'owner' }).where(eq(users.id, c.sub)),
  ],
  ['of a user that is gone', (c) => db().delete(users).where(eq(users.id, c.sub))],
];

test.each(endings)('a session %s is refused at once', async (_name, end) => {
  const email = `staff-${Math.random().toString(36).slice(2)}@myclothes.example`;
  await createUser(db(), { email, name: '', role: 'fulfilment', password });
  const claims = await signedIn(email);
  expect(await getCurrentUser()).toMatchObject({ email });
  await end(claims);
  expect(await getCurrentUser()).toBeNull();
});

test('a staff session lasts a working day, a customer one longer', async () => {
  const claims = await attempt('owner@myclothes.example', password);
  const yesterday = { ...claims, signedInAt: claims.signedInAt - 24 * 60 * 60 };
  expect(await openToken(await sealToken(yesterday))).toBeNull();
  expect(await openToken(await sealToken({ ...yesterday, role: 'customer' }))).not.toBeNull();
});

test('a created customer can buy, and a mail is taken in any case', async () => {
  const id = await createUser(db(), {
    email: 'new@myclothes.example',
    name: 'New',
    role: 'customer',
    password,
  });
  expect(
    await db().select({ email: customers.email }).from(customers).where(eq(customers.userId, id)),
  ).toEqual([{ email: 'new@myclothes.example' }]);
  const again = createUser(db(), { email: 'NEW@myclothes.example', name: '', role: 'owner', password });
  await expect(again).rejects.toMatchObject({ code: 'email_taken' });
});
