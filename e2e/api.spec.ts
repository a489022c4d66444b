import { randomUUID } from 'node:crypto';
import { add, dollars, expectProblem } from './fixtures/api.ts';
import { readStack } from './fixtures/stack.ts';
import { expect, test } from './fixtures/test.ts';

test('every answer names the instance, its zone and the request', async ({ request, page }) => {
  const known = new Map(readStack().instances.map(({ id, zone }) => [id, zone]));
  const seen = new Set<string>();
  const paths = ['/', '/ko', '/api/cart', '/api/products/none', '/nowhere', '/livez', '/readyz', '/metrics'];
  for (const path of [...paths, '/cut/front.svg']) {
    const headers = (await request.get(path)).headers();
    expect(known.get(headers['x-instance'] ?? ''), path).toBe(headers['x-zone']);
    expect(headers['x-request-id'], path).toMatch(/^[\w.:-]{8,}$/);
    seen.add(headers['x-instance'] ?? '');
  }
  expect(seen.size).toBeGreaterThan(1);
  const id = randomUUID();
  const answer = await page.request.get('/livez', { headers: { 'x-request-id': id } });
  expect(answer.headers()['x-request-id']).toBe(id);
});

test.describe('products', () => {
  test('are listed with facets, page after page', async ({ request }) => {
    const first = await (await request.get('/api/products?collection=women&limit=5&sort=price_asc')).json();
    expect(Object.keys(first).toSorted()).toEqual(['facets', 'nextCursor', 'products']);
    expect(first.products).toHaveLength(5);
    expect(first.products[0]).toMatchObject({
      handle: expect.stringMatching(/^[a-z0-9-]+$/),
      title: expect.any(String),
      vendor: expect.any(String),
      type: expect.any(String),
      price: { amount: expect.any(Number), currency: 'USD' },
      available: expect.any(Boolean),
    });
    expect(first.products[0]).toHaveProperty('compareAtPrice');
    expect(first.products[0].image).toMatchObject({ src: expect.any(String), alt: expect.any(String) });
    expect(first.facets.map(({ key }: { key: string }) => key)).toEqual(['size', 'color']);
    expect(first.facets[0].values[0]).toEqual({ value: expect.any(String), count: expect.any(Number) });
    const cursor = encodeURIComponent(first.nextCursor);
    const path = `/api/products?collection=women&limit=5&sort=price_asc&cursor=${cursor}`;
    const second = await (await request.get(path)).json();
    const prices = [...first.products, ...second.products].map(({ price }) => price.amount);
    expect(prices).toEqual(prices.toSorted((a, b) => a - b));
    const handles = [...first.products, ...second.products].map(({ handle }) => handle);
    expect(new Set(handles).size).toBe(10);
  });

  test('tell all about one', async ({ request, shelve }) => {
    const { handle, title, variants } = await shelve({ stock: 3, price: 4850 });
    const product = await (await request.get(`/api/products/${handle}`)).json();
    expect(product).toMatchObject({
      handle,
      title: title.en,
      vendor: 'MyClothes',
      type: 'Coat',
      price: dollars(4850),
      compareAtPrice: null,
      image: null,
      images: [],
      available: true,
      description: '<p>Cut for a test.</p>',
      options: [
        { name: 'Color', values: ['Ink', 'Chalk'] },
        { name: 'Size', values: ['S', 'M'] },
      ],
    });
    expect(product.variants).toHaveLength(4);
    expect(product.variants[0]).toEqual({
      id: variants[0]?.id,
      sku: variants[0]?.sku,
      options: { Color: 'Ink', Size: 'S' },
      price: dollars(4850),
      compareAtPrice: null,
      available: true,
      quantityLeft: 3,
    });
  });

  test('refuse what they cannot read', async ({ request }) => {
    await expectProblem(await request.get('/api/products/no-such-piece'), 404, 'not_found');
    await expectProblem(await request.get('/api/products?limit=0'), 400, 'invalid', {
      errors: [{ path: 'limit', message: expect.any(String) }],
    });
    await expectProblem(await request.get('/api/products?collection=none'), 404, 'not_found');
    await expectProblem(await request.get('/api/products?cursor=nonsense'), 400, 'invalid');
  });
});

test.describe('the cart', () => {
  test('is empty without a cookie, and none is made', async ({ request }) => {
    const answer = await request.get('/api/cart');
    expect(await answer.json()).toMatchObject({ version: 0, lines: [], subtotal: dollars(0) });
    expect(answer.headers()['set-cookie']).toBeUndefined();
  });

  test('takes lines, changes and gives them up', async ({ request, shelve }) => {
    const { variants, title } = await shelve({ price: 4850 });
    const variantId = variants[0]?.id ?? '';
    const added = await add(request, { variantId, quantity: 2 });
    expect(added.headers()['set-cookie']).toContain('HttpOnly');
    const cart = await added.json();
    expect(cart).toMatchObject({
      lines: [{ variantId, quantity: 2, title: title.en, unitPrice: dollars(4850), total: dollars(9700) }],
      subtotal: dollars(9700),
    });
    const line = `/api/cart/lines/${cart.lines[0].id}`;
    const set = await (await request.patch(line, { data: { quantity: 5 } })).json();
    expect(set.lines[0].quantity).toBe(5);
    expect(set.version).toBeGreaterThan(cart.version);
    expect(await (await request.get('/api/cart')).json()).toEqual(set);
    expect((await (await request.patch(line, { data: { quantity: 0 } })).json()).lines).toEqual([]);
    await add(request, { variantId, quantity: 1 });
    expect((await (await request.delete(line)).json()).lines).toEqual([]);
  });

  test('adds once for one Idempotency-Key', async ({ request, shelve }) => {
    const { variants } = await shelve();
    const data = { variantId: variants[0]?.id, quantity: 2 };
    const headers = { 'idempotency-key': randomUUID() };
    const first = await add(request, data, headers);
    const again = await add(request, data, headers);
    expect(first.headers()['idempotent-replayed']).toBeUndefined();
    expect(again.headers()['idempotent-replayed']).toBe('true');
    expect(await again.json()).toEqual(await first.json());
    const other = await add(request, { ...data, quantity: 3 }, headers);
    await expectProblem(other, 422, 'idempotency_key_reused');
    expect((await (await request.get('/api/cart')).json()).lines[0].quantity).toBe(2);
    await expectProblem(await add(request, data, { 'idempotency-key': 'x'.repeat(256) }), 400, 'malformed');
  });

  test('refuses what is not there, too much, or no request at all', async ({ request, shelve }) => {
    const variantId = (await shelve({ stock: 2 })).variants[0]?.id;
    await expectProblem(await add(request, { variantId: randomUUID(), quantity: 1 }), 404, 'not_found');
    await expectProblem(await add(request, { variantId, quantity: 3 }), 409, 'out_of_stock', {
      lines: [{ variantId, requested: 3, available: 2 }],
    });
    await expectProblem(await add(request, { variantId, quantity: -1 }), 400, 'invalid', {
      errors: [{ path: 'quantity', message: expect.any(String) }],
    });
    const send = (data: string, type: string) =>
      request.post('/api/cart/lines', { data: Buffer.from(data), headers: { 'content-type': type } });
    await expectProblem(await send('{"variantId":', 'application/json'), 400, 'malformed');
    await expectProblem(await send('<line/>', 'application/xml'), 415, 'unsupported_media_type');
    const huge = JSON.stringify({ variantId, quantity: 1, note: 'x'.repeat(70_000) });
    await expectProblem(await send(huge, 'application/json'), 413, 'too_large');
    const foreign = await add(request, { variantId, quantity: 1 }, { origin: 'https://evil.example' });
    await expectProblem(foreign, 403, 'foreign_origin');
    expect((await (await request.get('/api/cart')).json()).lines).toEqual([]);
  });

  test('takes a cookie that does not open for none', async ({ request }) => {
    const answer = await request.get('/api/cart', { headers: { cookie: 'mc_session=Fe26.2*1*forged' } });
    expect(answer.status()).toBe(200);
    expect((await answer.json()).lines).toEqual([]);
  });
});

test('the instances say that they live and are ready, and count', async ({ request }) => {
  expect((await request.get('/livez')).status()).toBe(200);
  const ready = await request.get('/readyz');
  expect(ready.status()).toBe(200);
  expect(await ready.json()).toMatchObject({ status: 'ready' });
  const metrics = await request.get('/metrics');
  expect(metrics.headers()['content-type']).toContain('text/plain');
  expect(await metrics.text()).toMatch(/^# TYPE \w+ (counter|gauge|histogram)$/m);
});
