import { expect, test } from 'vitest';
import { money } from '#lib/money.ts';
import { bodyFrom, draftFrom, quotedText } from './checkout-body.ts';

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

const expectedTotal = money(12_300);

test('fields become the body of the contract, empty ones are left out', () => {
  const body = bodyFrom(filled(), { locale: 'ko', offer: { provider: 'test' }, expectedTotal });
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
    expectedTotal,
    locale: 'ko',
  });
});

test('a card goes along with the test provider alone, and is never kept', () => {
  const offer = { provider: 'stripe', publishableKey: 'pk_test_1' } as const;
  const body = bodyFrom(filled(), { locale: 'en', offer, expectedTotal });
  expect(body.payment).toEqual({ provider: 'stripe' });
  expect(JSON.stringify(draftFrom(filled()))).not.toContain('4242');
});

test('totals depend on where to and on the code, and on nothing else', () => {
  const quoted = (changes?: Record<string, string>) => quotedText(draftFrom(filled(changes)));
  expect(quoted({ name: 'Other', shippingMethod: 'standard' })).toBe(quoted());
  for (const name of ['country', 'region', 'postalCode', 'discountCode']) {
    expect(quoted({ [name]: 'X' })).not.toBe(quoted());
  }
});
