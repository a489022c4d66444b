import fc from 'fast-check';
import { expect, test } from 'vitest';
import { refundFor } from './refund-amount.ts';

const line = (total: number, taxTotal: number, quantity: number, refundedQuantity = 0) => ({
  total,
  taxTotal,
  quantity,
  refundedQuantity,
  fulfilledQuantity: 0,
  cancelledQuantity: 0,
  returnedQuantity: 0,
});

test.each([
  ['all of it with the tax on top', line(9600, 696, 2), 2, false, 10_296],
  ['all of it with the tax inside', line(9600, 873, 2), 2, true, 9600],
  ['the first of three that cost $100 together', line(10_000, 0, 3), 1, false, 3333],
  ['the second of them', line(10_000, 0, 3, 1), 1, false, 3334],
  ['the last of them', line(10_000, 0, 3, 2), 1, false, 3333],
])('%s', (_, of, pieces, isTaxIncluded, amount) => {
  expect(refundFor(of, pieces, isTaxIncluded)).toBe(amount);
});

test('pieces paid back in any parts make up what was paid', () => {
  const amount = fc.integer({ min: 0, max: 10_000_000 });
  fc.assert(
    fc.property(
      amount,
      amount,
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
      (total, tax, parts) => {
        const quantity = parts.reduce((sum, part) => sum + part, 0);
        let back = 0;
        let refunded = 0;
        for (const part of parts) {
          const amount = refundFor(line(total, tax, quantity, refunded), part, false);
          expect(amount).toBeGreaterThanOrEqual(0);
          back += amount;
          refunded += part;
        }
        expect(back).toBe(total + tax);
      },
    ),
  );
});
