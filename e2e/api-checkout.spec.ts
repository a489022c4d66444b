import { randomUUID } from 'node:crypto';
import { declinedCard, orderBody } from '../tests/setup/order-body.ts';
import { add, dollars, expectProblem } from './fixtures/api.ts';
import { expect, test } from './fixtures/test.ts';

test.describe('the checkout', () => {
  test('makes one order of a cart, shown to its owner only', async ({
    request,
    playwright,
    shelve,
    baseURL,
  }) => {
    const { variants, title } = await shelve({ price: 3000 });
    await add(request, { variantId: variants[0]?.id, quantity: 2 });
    const headers = { 'idempotency-key': randomUUID() };
    const placed = await request.post('/api/checkout', { data: orderBody, headers });
    expect(placed.status()).toBe(201);
    const receipt = await placed.json();
    expect(receipt).toMatchObject({ number: expect.any(String), total: dollars(6600) });

    const again = await request.post('/api/checkout', { data: orderBody, headers });
    expect(again.headers()['idempotent-replayed']).toBe('true');
    expect(await again.json()).toEqual(receipt);
    const other = { ...orderBody, email: 'bob@example.com' };
    await expectProblem(
      await request.post('/api/checkout', { data: other, headers }),
      422,
      'idempotency_key_reused',
    );

    const path = `/api/orders/${receipt.number}`;
    expect(await (await request.get(path)).json()).toMatchObject({
      number: receipt.number,
      email: 'ada@example.com',
      total: dollars(6600),
      lines: [{ title: title.en, quantity: 2, total: dollars(6000) }],
    });
    const stranger = await playwright.request.newContext({ ...(baseURL && { baseURL }) });
    await expectProblem(await stranger.get(path), 404, 'not_found');
    await stranger.dispose();
    expect((await (await request.get('/api/cart')).json()).lines).toEqual([]);
  });

  test('is refused without money, a cart, or an address, and never at a price the sender names', async ({
    request,
    shelve,
  }) => {
    await expectProblem(await request.post('/api/checkout', { data: orderBody }), 409, 'cart_empty');
    await add(request, { variantId: (await shelve({ price: 3000 })).variants[0]?.id, quantity: 1 });
    const declined = { ...orderBody, payment: { provider: 'test', card: declinedCard } };
    await expectProblem(await request.post('/api/checkout', { data: declined }), 402, 'payment_declined');
    const nowhere = { ...orderBody, shippingAddress: { ...orderBody.shippingAddress, city: '' } };
    await expectProblem(await request.post('/api/checkout', { data: nowhere }), 400, 'invalid', {
      errors: [{ path: 'shippingAddress.city', message: expect.any(String) }],
    });
    const cheap = { ...orderBody, expectedTotal: dollars(1) };
    await expectProblem(await request.post('/api/checkout', { data: cheap }), 409, 'price_changed');
    const foreign = { data: orderBody, headers: { origin: 'https://evil.example' } };
    await expectProblem(await request.post('/api/checkout', foreign), 403, 'foreign_origin');
    expect((await (await request.get('/api/cart')).json()).lines).toHaveLength(1);
  });
});
