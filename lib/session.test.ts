import { sealData } from 'iron-session';
import { beforeEach, expect, test, vi } from 'vitest';
import { getSession, updateSession } from './session.ts';

const jar = vi.hoisted(() => new Map<string, string>());
const secrets = vi.hoisted(() => ({
  newest: 'n'.repeat(40),
  older: 'o'.repeat(40),
  retired: 'r'.repeat(40),
}));
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    set: (name: string, value: string) => jar.set(name, value),
  }),
}));
vi.mock('./env.ts', () => ({
  env: () => ({ PUBLIC_URL: 'http://shop.test', SESSION_SECRET: [secrets.newest, secrets.older] }),
}));

beforeEach(() => jar.clear());
const sealedWith = (passwords: Record<string, string>, data: object) =>
  sealData(data, { password: passwords, ttl: 1000 });

test('what is put in comes out, and the rest stays', async () => {
  expect(await getSession()).toEqual({});
  await updateSession({ cartId: 'cart', cartVersion: 1 });
  await updateSession({ cartVersion: 2 });
  expect(await getSession()).toEqual({ cartId: 'cart', cartVersion: 2 });
});

test('the position never goes back', async () => {
  await updateSession({ lsn: '0/20' });
  await updateSession({ lsn: '0/10' });
  expect(await getSession()).toEqual({ lsn: '0/20' });
});

test('a session sealed with the older secret opens, and is sealed anew with the newest', async () => {
  jar.set('mc_session', await sealedWith({ 1: secrets.older }, { cartId: 'cart' }));
  expect(await getSession()).toEqual({ cartId: 'cart' });
  const before = jar.get('mc_session');
  await updateSession({ cartVersion: 1 });
  expect(jar.get('mc_session')?.split('*')[1]).toBe('2');
  expect(before?.split('*')[1]).toBe('1');
});

test('a retired secret, an altered seal, and sealed nonsense open nothing', async () => {
  const sealed = await sealedWith({ 2: secrets.newest }, { cartId: 'cart' });
  for (const value of [
    await sealedWith({ 1: secrets.retired }, { cartId: 'cart' }),
    `${sealed.slice(0, -8)}AAAAAAAA`,
    await sealedWith({ 2: secrets.newest }, { cartId: 7 }),
    'Fe26.2**',
    'x',
  ]) {
    jar.set('mc_session', value);
    expect(await getSession()).toEqual({});
  }
});

test('a changed session is a new one: the old seal still opens what it held', async () => {
  await updateSession({ cartId: 'cart', cartVersion: 1 });
  const old = jar.get('mc_session') as string;
  await updateSession({ cartVersion: 2 });
  jar.set('mc_session', old);
  expect(await getSession()).toEqual({ cartId: 'cart', cartVersion: 1 });
});
