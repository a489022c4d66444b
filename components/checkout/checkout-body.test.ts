import { expect, test } from 'vitest';
import { money } from '#lib/money.ts';
import { bodyFrom } from './checkout-body.ts';

function filled(changes: Record<string, string> = {}): FormData {
  const form = new FormData();
  const fields = {
    email: ' seo@example.com ',
    name: 'Seo Yun',
    line1: 'Seochon-gil 14',
    line2: '',
    city: 'Seoul',
    region: '',
    postalCode: '03035',
    country: 'KR',
    phone: '',
    shippingMethod: 'express',
    card: '4242 4242 4242 4242',
    discountCode: '',
    ...changes,
  };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

const shown = money(12_300);

test('fields become the body of the contract, empty ones are left out', () => {
  const body = bodyFrom(filled(), { locale: 'ko', quote: { country: 'US' }, shown });
  expect(JSON.parse(JSON.stringify(body))).toEqual({
    email: 'seo@example.com',
    shippingAddress: {
      name: 'Seo Yun',
      line1: 'Seochon-gil 14',
      city: 'Seoul',
      postalCode: '03035',
      country: 'KR',
    },
    shippingMethod: 'express',
    payment: { provider: 'test', card: '4242 4242 4242 4242' },
    locale: 'ko',
  });
});

test('the shown total goes along only if it was worked out for this address and code', () => {
  const quote = { country: 'KR', postalCode: '03035' };
  expect(bodyFrom(filled(), { locale: 'ko', quote, shown }).expectedTotal).toEqual(shown);
  const withCode = bodyFrom(filled({ discountCode: 'SPRING' }), { locale: 'ko', quote, shown });
  expect(withCode.expectedTotal).toBeUndefined();
});
