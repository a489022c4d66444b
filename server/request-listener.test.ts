import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { requestListener } from './request-listener.ts';

let server: Server;
afterEach(() => server.close());

async function ask(headers: Record<string, string>): Promise<Response> {
  const listener = requestListener(
    async (_request, response) => {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      response.end('page');
    },
    { instance: 'web-a-1', zone: 'a' },
  );
  server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
}

test('each answer names its instance', async () => {
  const { headers } = await ask({});
  expect(headers.get('x-instance')).toBe('web-a-1');
  expect(headers.get('x-zone')).toBe('a');
});

test('what Next lets caches keep without a tag to purge it by is kept by none', async () => {
  const { headers } = await ask({ 'cache-control': 's-maxage=31536000' });
  expect(headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
});

test.each([
  [{ 'cache-control': 'public, max-age=0, s-maxage=300', 'cache-tag': 'product:tee' }],
  [{ 'cache-control': 'private, no-store' }],
  [{ 'cache-control': 'public, max-age=31536000, immutable' }],
])('what else is said stays: %o', async (said) => {
  const { headers } = await ask(said);
  expect(headers.get('cache-control')).toBe(said['cache-control']);
});
