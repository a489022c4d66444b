import { readStack } from './fixtures/stack.ts';
import { expect, test } from './fixtures/test.ts';

test.describe('the desk', () => {
  const staffPages = ['/admin', '/admin/products', '/admin/orders'];
  const shownAtTheDesk = /Latest orders|Search products|Find an order/;
  const bypasses: Record<string, string>[] = [
    {},
    { 'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware' },
    { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
    { rsc: '1' },
    { 'x-original-url': '/', 'x-rewrite-url': '/', 'x-forwarded-host': 'localhost' },
  ];

  test('opens to nobody who has not signed in, through the balancer or past it', async ({ request }) => {
    const [straight] = readStack().instances;
    for (const path of staffPages.flatMap((page) => [page, `${straight?.url}${page}`])) {
      for (const headers of bypasses) {
        const answer = await request.get(path, { headers, maxRedirects: 0 });
        const body = await answer.text();
        const what = `${path} with ${JSON.stringify(headers)}`;
        expect(answer.status() >= 300 || headers.rsc === '1', what).toBe(true);
        expect(body, what).not.toMatch(shownAtTheDesk);
      }
    }
  });
});
