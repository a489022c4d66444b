import { describe, expect, test } from 'vitest';
import { placeOrderSchema } from './schema.ts';

const address = { name: 'Ada Oh', line1: '1 Main St', city: 'Portland', postalCode: '97201', country: 'us' };
const body = {
  email: ' ada@example.com ',
  shippingAddress: address,
  shippingMethod: 'standard',
  payment: { provider: 'test', card: '4242424242424242' },
};
const problemsOf = (value: unknown) =>
  placeOrderSchema.safeParse(value).error?.issues.map(({ path }) => path.join('.')) ?? [];

test('the body of the contract is read, trimmed', () => {
  expect(placeOrderSchema.parse(body)).toMatchObject({
    email: 'ada@example.com',
    shippingAddress: { ...address, country: 'US' },
  });
});

test('a form without JavaScript says the same with flat fields and empty ones', () => {
  const { email, shippingMethod } = body;
  const form = {
    email,
    ...address,
    line2: '',
    region: '',
    phone: '',
    shippingMethod,
    card: '4242424242424242',
    discountCode: '',
  };
  expect(placeOrderSchema.parse(form)).toEqual(placeOrderSchema.parse(body));
});

test('a form says what it showed for the method chosen', () => {
  const amounts = { discount: 0, shipping: 600, tax: 0, total: 5_400 };
  const shown = { lines: {}, totals: { standard: amounts, express: { ...amounts, total: 6_600 } } };
  const form = { ...address, email: body.email, card: '1', shown: JSON.stringify(shown) };
  expect(placeOrderSchema.parse({ ...form, shippingMethod: 'express' })).toMatchObject({
    expectedTotal: { amount: 6_600, currency: 'USD' },
  });
  expect(placeOrderSchema.parse({ ...form, shippingMethod: 'standard', shown: '{' })).not.toHaveProperty(
    'expectedTotal',
  );
});

test('prices and totals in the body have nowhere to go', () => {
  const parsed = placeOrderSchema.parse({ ...body, total: 1, subtotal: 1, lines: [{ unitPrice: 1 }] });
  expect(Object.keys(parsed)).toEqual(Object.keys(placeOrderSchema.parse(body)));
});

describe('refused, field by field', () => {
  test.each([
    ['nothing at all', {}, ['email', 'shippingAddress', 'shippingMethod', 'payment']],
    ['no object', 'text', ['']],
    ['an address without @', { ...body, email: 'ada' }, ['email']],
    [
      'an unknown country',
      { ...body, shippingAddress: { ...address, country: 'XX' } },
      ['shippingAddress.country'],
    ],
    ['an empty street', { ...body, shippingAddress: { ...address, line1: ' ' } }, ['shippingAddress.line1']],
    [
      'a zero byte',
      { ...body, shippingAddress: { ...address, city: 'Port\0land' } },
      ['shippingAddress.city'],
    ],
    [
      'half a surrogate',
      { ...body, shippingAddress: { ...address, name: 'A\ud800' } },
      ['shippingAddress.name'],
    ],
    [
      'a name too long',
      { ...body, shippingAddress: { ...address, name: 'a'.repeat(101) } },
      ['shippingAddress.name'],
    ],
    [
      'letters as a phone',
      { ...body, shippingAddress: { ...address, phone: 'call me' } },
      ['shippingAddress.phone'],
    ],
    ['another method', { ...body, shippingMethod: 'drone' }, ['shippingMethod']],
    ['another provider', { ...body, payment: { provider: 'cash', card: '1' } }, ['payment.provider']],
  ])('%s', (_, value, paths) => {
    expect(problemsOf(value)).toEqual(paths);
  });
});
