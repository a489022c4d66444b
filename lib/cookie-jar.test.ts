import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { cookieJar, passCookies, withCookieJar } from './cookie-jar.ts';

const attributes = { path: '/', maxAge: 60, sameSite: 'lax', secure: true } as const;
const requestWith = (cookie: string) => new Request('http://shop.test/', { headers: { cookie } });
const answer = (run: () => Promise<void>) => async () => {
  await run();
  return new Response();
};

test('reads the cookies of the request, decoded', async () => {
  const run = answer(async () => {
    const jar = await cookieJar();
    expect(['a', 'b', 'c', 'd', 'none'].map(jar.get)).toEqual(['1', 'x=y', '0/20', '', undefined]);
  });
  await withCookieJar(requestWith('a=1; b=x=y;c=0%2F20; d=%zz; =e; f'), run);
});

test('what was set is read, and sent once', async () => {
  const run = answer(async () => {
    const jar = await cookieJar();
    jar.set('a', 'first', attributes);
    jar.set('a', '0/20', { ...attributes, httpOnly: true });
    jar.set('b', '3', { ...attributes, secure: false });
    expect((await cookieJar()).get('a')).toBe('0/20');
  });
  const { headers } = await withCookieJar(requestWith('a=old'), run);
  expect(headers.getSetCookie()).toEqual([
    'a=0%2F20; Path=/; Max-Age=60; SameSite=lax; Secure; HttpOnly',
    'b=3; Path=/; Max-Age=60; SameSite=lax',
  ]);
});

test('a value that takes work is made for who reads it, and once for the answer, as it was set last', async () => {
  const made: string[] = [];
  const making = (value: string) => () => {
    made.push(value);
    return value;
  };
  const run = answer(async () => {
    const jar = await cookieJar();
    jar.set('a', making('first'), attributes);
    jar.set('a', making('second'), attributes);
    expect(made).toEqual([]);
    expect(jar.get('a')).toBe('second');
    jar.set('a', making('third'), attributes);
  });
  const { headers } = await withCookieJar(requestWith('a=old'), run);
  expect(made).toEqual(['second', 'third']);
  expect(headers.getSetCookie()).toEqual(['a=third; Path=/; Max-Age=60; SameSite=lax; Secure']);
});

test('requests at once see their own cookies alone', async () => {
  const names = ['1', '2', '3'];
  const read = await Promise.all(
    names.map(async (name) => {
      const answered = await withCookieJar(requestWith(`name=${name}`), async () => {
        await new Promise((resolve) => setTimeout(resolve, 1));
        return new Response((await cookieJar()).get('name'));
      });
      return answered.text();
    }),
  );
  expect(read).toEqual(names);
});

test('cookies that are passed by are read and sent all the same, and whoever answers does not see them', async () => {
  let seen: string | undefined;
  const server = createServer((request, response) =>
    passCookies(request, response, async () => {
      seen = request.headers.cookie;
      const run = answer(async () => {
        const jar = await cookieJar();
        jar.set('a', `${jar.get('a')} and more`, attributes);
        jar.set('b', '2', attributes);
      });
      const { headers } = await withCookieJar(new Request('http://shop.test/'), run);
      expect(headers.getSetCookie()).toEqual([]);
      response.end();
    }),
  );
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const { headers } = await fetch(`http://127.0.0.1:${port}/`, { headers: { cookie: 'a=1; c=3' } });
  server.close();
  expect(seen).toBeUndefined();
  expect(headers.getSetCookie()).toEqual([
    'a=1%20and%20more; Path=/; Max-Age=60; SameSite=lax; Secure',
    'b=2; Path=/; Max-Age=60; SameSite=lax; Secure',
  ]);
});
