import { expect, test } from 'vitest';
import { taxByRate } from './tax-by-rate.ts';
import type { OrderView } from './types.ts';

const usd = (amount: number) => ({ amount, currency: 'USD' });
const order = (
  lines: [total: number, tax: number][],
  shipping: number,
  tax: number,
  taxIncluded: boolean,
  taxRate: number | null,
) =>
  ({
    lines: lines.map(([total, lineTax]) => ({ total: usd(total), tax: usd(lineTax) })),
    shipping: usd(shipping),
    tax: usd(tax),
    taxIncluded,
    taxRate,
  }) as OrderView;

test('tax on top: taxed pieces at their rate, untaxed ones and untaxed shipping at none', () => {
  const rows = taxByRate(
    order(
      [
        [10_000, 725],
        [2000, 0],
      ],
      600,
      725,
      false,
      7250,
    ),
  );
  expect(rows).toEqual([
    { rate: 7250, net: 10_000, tax: 725 },
    { rate: 0, net: 2600, tax: 0 },
  ]);
});

test('tax inside: net and tax of pieces and shipping make up what was paid', () => {
  const rows = taxByRate(order([[11_900, 1900]], 1500, 2139, true, 19_000));
  expect(rows).toEqual([{ rate: 19_000, net: 11_261, tax: 2139 }]);
  expect(11_261 + 2139).toBe(11_900 + 1500);
});

test('a rate that was not kept is not made up', () => {
  expect(taxByRate(order([[10_000, 725]], 0, 725, false, null))).toEqual([
    { rate: null, net: 10_000, tax: 725 },
  ]);
});
