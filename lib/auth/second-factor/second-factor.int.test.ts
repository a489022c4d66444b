import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { recoveryCodes, users } from '#db/schema/index.ts';
import { openTestStore } from '../../../tests/setup/store.ts';
import { doOwnersNeedSecondFactor, setOwnersNeedSecondFactor } from '../../admin/users/settings.ts';
import { databases } from '../../database.ts';
import { createUser } from '../create-user.ts';
import { type CurrentUser, getCurrentUser } from '../current-user.ts';
import { authorizeRole, authorizeStaff, requireRole, requireStaff } from '../guard.ts';
import { authServices } from '../services.ts';
import { signIn } from '../sign-in.ts';
import { type Claims, sealToken, tokenCookieName } from '../token.ts';
import {
  beginSecondFactor,
  confirmSecondFactor,
  endSecondFactor,
  type FactorChange,
  renewRecoveryCodes,
} from './change.ts';
import { enterCode } from './enter-code.ts';
import { openSecret } from './take-code.ts';
import { codeAt, stepAt } from './totp.ts';

const jar = new Map<string, string>();
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
  }),
  headers: async () => new Headers(),
}));
vi.mock('next/navigation', () => import('next/dist/api/navigation.react-server.js'));

const password = 'linen-and-thread';
const client = { address: '198.51.100.7', userAgent: 'test' };
const db = () => databases().primary.db;
let store: Awaited<ReturnType<typeof openTestStore>>;
let made = 0;

beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());
beforeEach(() => {
  jar.clear();
  vi.useFakeTimers({ toFake: ['Date'] });
});

/** Nobody waits half a minute for the next code. */
const nextStep = () => vi.setSystemTime(Date.now() + 30_000);

async function hire(role: 'owner' | 'marketer' = 'owner'): Promise<FactorChange> {
  made += 1;
  const email = `staff-${made}@myclothes.example`;
  const id = await createUser(db(), { email, name: '', role, password });
  const claims = await signIn(authServices(), { email, password }, client);
  return changeOf(await become(claims), id);
}

async function become(claims: Claims): Promise<CurrentUser> {
  jar.set(tokenCookieName(), await sealToken(claims));
  const user = await getCurrentUser();
  if (!user) throw new Error('nobody is signed in');
  return user;
}

const changeOf = (user: CurrentUser, id = user.id): FactorChange => ({
  user,
  actor: { id, email: user.email, requestId: null },
  address: client.address,
});

async function appCode({ user }: FactorChange): Promise<string> {
  const [row] = await db().select().from(users).where(eq(users.id, user.id));
  const secret = await openSecret(row?.totpSecret ?? '');
  if (!secret) throw new Error('there is no secret');
  return codeAt(secret, stepAt(new Date()));
}

/** With a second factor, and the recovery codes of it. */
async function secured() {
  const person = await hire();
  await beginSecondFactor(db(), person.user.id);
  const { codes, epoch } = await confirmSecondFactor(authServices(), person, await appCode(person));
  nextStep();
  return { person, codes, halfway: { userId: person.user.id, epoch } };
}

const enter = (halfway: { userId: string; epoch: number } | null, code: string) =>
  enterCode(authServices(), halfway, code, client);

test('until a code was right nothing changes; then the password alone lets nobody in', async () => {
  const person = await hire();
  const credentials = { email: person.user.email, password };
  await beginSecondFactor(db(), person.user.id);
  await expect(confirmSecondFactor(authServices(), person, '000000')).rejects.toMatchObject({
    code: 'wrong_code',
  });
  await expect(signIn(authServices(), credentials, client)).resolves.toBeTruthy();
  const { codes } = await confirmSecondFactor(authServices(), person, await appCode(person));
  expect(new Set(codes).size).toBe(10);
  await expect(signIn(authServices(), credentials, client)).rejects.toMatchObject({ code: 'code_needed' });
  expect(await getCurrentUser(), 'sessions opened before have ended').toBeNull();
  await expect(beginSecondFactor(db(), person.user.id)).rejects.toMatchObject({ code: 'second_factor_on' });
});

test('neither the secret nor a recovery code stands in the database as it is', async () => {
  const { person, codes } = await secured();
  const [row] = await db().select().from(users).where(eq(users.id, person.user.id));
  expect(row?.totpSecret).toMatch(/^Fe26\.2\*/);
  const rows = await db().select().from(recoveryCodes).where(eq(recoveryCodes.userId, person.user.id));
  for (const code of codes) expect(JSON.stringify(rows)).not.toContain(code.replaceAll('-', ''));
});

test('a code lets in once, also when it is sent ten times at once', async () => {
  const { person, halfway } = await secured();
  const code = await appCode(person);
  const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => enter(halfway, code)));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await expect(enter(halfway, code)).rejects.toMatchObject({ code: 'wrong_code' });
});

test('a recovery code lets in once, however it is typed', async () => {
  const { halfway, codes } = await secured();
  const typed = ` ${codes[0]?.toLowerCase().replaceAll('-', ' ')}`;
  expect(await enter(halfway, typed)).toMatchObject({ sub: halfway.userId, role: 'owner' });
  await expect(enter(halfway, codes[0] ?? '')).rejects.toMatchObject({ code: 'wrong_code' });
  const outcomes = await Promise.allSettled([1, 2, 3].map(() => enter(halfway, codes[1] ?? '')));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('new recovery codes end the old ones, and take a code', async () => {
  const { person, halfway, codes } = await secured();
  await expect(renewRecoveryCodes(authServices(), person, '123')).rejects.toMatchObject({
    code: 'wrong_code',
  });
  const renewed = await renewRecoveryCodes(authServices(), person, await appCode(person));
  await expect(enter(halfway, codes[2] ?? '')).rejects.toMatchObject({ code: 'wrong_code' });
  expect(await enter(halfway, renewed.codes[2] ?? '')).toMatchObject({ sub: halfway.userId });
});

test('it is turned off only with a code, and then the password is enough', async () => {
  const { person, codes } = await secured();
  await expect(endSecondFactor(authServices(), person, '000000')).rejects.toMatchObject({
    code: 'wrong_code',
  });
  await endSecondFactor(authServices(), person, codes[5] ?? '');
  const credentials = { email: person.user.email, password };
  await expect(signIn(authServices(), credentials, client)).resolves.toMatchObject({ sub: person.user.id });
});

test('guessing ends after ten tries, over all instances, also for who has the right code then', async () => {
  const { person, halfway } = await secured();
  for (let tried = 0; tried < 10; tried += 1) {
    await expect(enter(halfway, '000000')).rejects.toMatchObject({ code: 'wrong_code' });
  }
  await expect(enter(halfway, await appCode(person))).rejects.toMatchObject({ code: 'too_many_attempts' });
});

test('the way in ends when all sessions end meanwhile, or the person is let go', async () => {
  const { person, halfway, codes } = await secured();
  const again = { code: 'sign_in_again' };
  await expect(enter(null, codes[0] ?? '')).rejects.toMatchObject(again);
  await expect(enter({ ...halfway, epoch: halfway.epoch - 1 }, codes[0] ?? '')).rejects.toMatchObject(again);
  await db().update(users).set({ disabledAt: new Date() }).where(eq(users.id, person.user.id));
  await expect(enter(halfway, codes[0] ?? '')).rejects.toMatchObject(again);
});

test('each change of it is audited', async () => {
  const { person } = await secured();
  await renewRecoveryCodes(authServices(), person, await appCode(person));
  nextStep();
  await endSecondFactor(authServices(), person, await appCode(person));
  const rows = await db().execute<{ action: string }>(
    sql`SELECT action FROM audit_entries WHERE entity_id = ${person.user.id} ORDER BY id`,
  );
  expect(rows.map(({ action }) => action)).toEqual([
    'user.second_factor_on',
    'user.recovery_codes_renewed',
    'user.second_factor_off',
  ]);
});

test('where the shop asks it of owners, one without may only set it up', async () => {
  const [bare, { person, halfway, codes }] = [await hire(), await secured()];
  const actor = person.actor;
  const ask = (isNeeded: boolean, hasSecondFactor: boolean) =>
    setOwnersNeedSecondFactor(db(), isNeeded, { actor, hasSecondFactor });
  await expect(ask(true, false)).rejects.toMatchObject({ code: 'own_factor_first' });
  await ask(true, true);
  expect(await doOwnersNeedSecondFactor(db())).toBe(true);

  await become(await signIn(authServices(), { email: bare.user.email, password }, client));
  await expect(authorizeRole('owner')).rejects.toMatchObject({ code: 'second_factor_owed' });
  await expect(requireRole('/admin', 'owner')).rejects.toMatchObject({
    digest: expect.stringContaining(';/admin/security;'),
  });
  await expect(authorizeStaff()).resolves.toMatchObject({ owesSecondFactor: true });
  await expect(requireStaff('/admin/security')).resolves.toMatchObject({ owesSecondFactor: true });

  await become(await enter(halfway, codes[0] ?? ''));
  await expect(authorizeRole('owner')).resolves.toMatchObject({ hasSecondFactor: true });
  jar.clear();
  const { user: marketer } = await hire('marketer');
  expect(marketer.owesSecondFactor).toBe(false);
  await ask(false, true);
});
