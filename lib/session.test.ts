import { sealData } from 'iron-session';
import { beforeEach, expect, test, vi } from 'vitest';
import { withCookieJar } from './cookie-jar.ts';
import { forgetSession, getSession, updateSession } from './session.ts';

const jar = vi.hoisted(() => new Map<string, string>());
const secrets = vi.hoisted(() => ({
  newest: 'n'.repeat(40),
  older: 'o'.repeat(40),
  retired: 'r'.repeat(40),
}));
const environment = vi.hoisted(() => ({ PUBLIC_URL: 'http://shop.test', SESSION_SECRET: [] as string[] }));
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    set: (name: string, value: string) => jar.set(name, value),
  }),
}));
vi.mock('./env.ts', () => ({ env: () => environment }));

beforeEach(() => {
  jar.clear();
  environment.SESSION_SECRET = [secrets.newest, secrets.older];
});
const today = Math.floor(Date.now() / 86_400_000);
const sealedWith = (passwords: Record<string, string>, data: object) =>
  sealData({ sealedOnDay: today, ...data }, { password: passwords, ttl: 1000 });
const held = (name: string) => jar.get(name) as string;

test('what is put in comes out, and the rest stays', async () => {
  expect(await getSession()).toEqual({});
  await updateSession({ cartId: 'cart', cartVersion: 1 });
  await updateSession({ cartVersion: 2 });
  expect(await getSession()).toEqual({ cartId: 'cart', cartVersion: 2 });
  await updateSession({ lsn: '0/20' });
  expect(await getSession()).toEqual({ cartId: 'cart', cartVersion: 2, lsn: '0/20' });
});

test('the position never goes back', async () => {
  await updateSession({ lsn: '0/20' });
  await updateSession({ lsn: '0/10' });
  expect(await getSession()).toEqual({ lsn: '0/20' });
});

test('what changes often is not sealed anew', async () => {
  await updateSession({ cartId: 'cart', cartVersion: 1 });
  const seal = held('mc_session');
  await updateSession({ cartVersion: 2, lsn: '0/20' });
  expect(held('mc_session')).toBe(seal);
  await updateSession({ cartId: 'another' });
  expect(held('mc_session')).not.toBe(seal);
});

test('without a cart there is nothing to seal', async () => {
  await updateSession({ lsn: '0/20' });
  expect([...jar.keys()]).toEqual(['mc_seen']);
});

test('a seal is renewed on another day, with the newest secret', async () => {
  const seal = await sealedWith({ 1: secrets.older }, { cartId: 'cart', sealedOnDay: today - 1 });
  jar.set('mc_session', seal);
  expect(await getSession()).toEqual({ cartId: 'cart' });
  await updateSession({ cartVersion: 1 });
  expect(seal.split('*')[1]).toBe('1');
  expect(held('mc_session').split('*')[1]).toBe('2');
  expect(await getSession()).toEqual({ cartId: 'cart', cartVersion: 1 });
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

test('an old seal leads to the same cart, at the newest version shown', async () => {
  await updateSession({ cartId: 'cart', cartVersion: 1 });
  const old = held('mc_session');
  await updateSession({ cartVersion: 2 });
  jar.set('mc_session', old);
  expect(await getSession()).toEqual({ cartId: 'cart', cartVersion: 2 });
});

test('what was seen is worth nothing when it is altered, another cart’s, or signed with a retired secret', async () => {
  const seen = { cartVersion: 12, lsn: '0/20', cartSubtotal: 4_800 };
  await updateSession({ cartId: 'cart', ...seen });
  const [version, lsn, subtotal, signature] = held('mc_seen').split('.');
  for (const value of [
    `99.${lsn}.${subtotal}.${signature}`,
    `${version}.F/0.${subtotal}.${signature}`,
    `${version}.${lsn}.1.${signature}`,
    `${version}.${lsn}.${subtotal}`,
    '',
    'x.y.z',
  ]) {
    jar.set('mc_seen', value);
    expect(await getSession()).toEqual({ cartId: 'cart' });
  }
  jar.set('mc_seen', `${version}.${lsn}.${subtotal}.${signature}`);
  expect(await getSession()).toEqual({ cartId: 'cart', ...seen });
  jar.set('mc_session', await sealedWith({ 2: secrets.newest }, { cartId: 'another' }));
  expect(await getSession()).toEqual({ cartId: 'another' });
});

test('a signature with the older secret holds until that is retired', async () => {
  environment.SESSION_SECRET = [secrets.older];
  await updateSession({ lsn: '0/20' });
  environment.SESSION_SECRET = [secrets.newest, secrets.older];
  expect(await getSession()).toEqual({ lsn: '0/20' });
  environment.SESSION_SECRET = [secrets.newest];
  expect(await getSession()).toEqual({});
});

test('within one request what was changed is what is known, and signed once with the answer', async () => {
  await updateSession({ cartId: 'cart', cartVersion: 1 });
  const cookie = [...jar].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; ');
  const request = new Request('http://shop.test/', { headers: { cookie } });
  const answer = await withCookieJar(request, async () => {
    await updateSession({ cartVersion: 2 });
    await updateSession({ cartSubtotal: 4_800 });
    return Response.json(await getSession());
  });
  expect(await answer.json()).toEqual({ cartId: 'cart', cartVersion: 2, cartSubtotal: 4_800 });
  const sent = answer.headers.getSetCookie();
  expect(sent).toHaveLength(1);
  jar.set('mc_seen', decodeURIComponent(sent[0]?.split(';')[0]?.slice('mc_seen='.length) ?? ''));
  expect(await getSession()).toEqual({ cartId: 'cart', cartVersion: 2, cartSubtotal: 4_800 });
});

test('after signing out nothing of the session is known to the rest of the request', async () => {
  const answer = await withCookieJar(new Request('http://shop.test/'), async () => {
    await updateSession({ cartId: 'cart', cartVersion: 1 });
    await forgetSession();
    return Response.json(await getSession());
  });
  expect(await answer.json()).toEqual({});
});
