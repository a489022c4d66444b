import { expect, test } from 'vitest';
import { firstStep } from './first-step.ts';

const address = {
  email: 'ada@example.com',
  name: 'Ada Oh',
  line1: '1 Main St',
  city: 'Portland',
  postalCode: '97201',
  country: 'US',
};

test.each([
  ['nothing yet', {}, null, 'address'],
  ['only where the language suggests', { country: 'US' }, 'payment_declined', 'address'],
  ['an address', address, null, 'shipping'],
  ['a refused card', address, 'payment_declined', 'payment'],
  ['a code that does not work', address, 'discount_invalid', 'discount'],
  ['a field that is wrong', address, 'invalid', 'address'],
] as const)('with %s', (_, fields, problem, step) => {
  expect(firstStep(fields, problem)).toBe(step);
});
