import { expect, test } from 'vitest';
import { type Books, checkOrders, type Sent } from './check-orders.ts';

const sent = (key: string, outcome: Sent['outcome']): Sent => ({ key, variantId: 'v', quantity: 1, outcome });
const ok = (number: string) => ({ kind: 'ok', number }) as const;
const placed = (number: string, key: string) => ({ number, key, state: 'placed', charges: 1, mails: 1 });
const stock = (sold: number, after = 5 - sold): Books['stock'] => [
  { variantId: 'v', before: 5, after, sold },
];

const history = [
  sent('a', ok('1')),
  sent('b', { kind: 'failed', code: 'out_of_stock' }),
  sent('c', { kind: 'unknown', reason: '503' }),
];

test('an unknown order may be there or not', () => {
  expect(checkOrders(history, { orders: [placed('1', 'a')], stock: stock(1) })).toEqual([]);
  const both = [placed('1', 'a'), placed('2', 'c')];
  expect(checkOrders(history, { orders: both, stock: stock(2) })).toEqual([]);
  const givenUp = { number: '2', key: 'c', state: 'cancelled', charges: 0, mails: 0 };
  expect(checkOrders(history, { orders: [placed('1', 'a'), givenUp], stock: stock(1) })).toEqual([]);
});

test.each<[string, Books, RegExp]>([
  ['an acknowledged order that is lost', { orders: [], stock: stock(0) }, /acknowledged and is not there/],
  ['one that is there twice', { orders: [placed('1', 'a'), placed('2', 'a')], stock: stock(2) }, /2 times/],
  [
    'one that was refused',
    { orders: [placed('1', 'a'), placed('2', 'b')], stock: stock(2) },
    /refused and is ordered/,
  ],
  ['one that nobody sent', { orders: [placed('1', 'a'), placed('2', 'z')], stock: stock(2) }, /nobody sent/],
  ['one charged twice', { orders: [{ ...placed('1', 'a'), charges: 2 }], stock: stock(1) }, /charged 2/],
  ['one told twice', { orders: [{ ...placed('1', 'a'), mails: 2 }], stock: stock(1) }, /told 2/],
  [
    'one left open',
    { orders: [{ ...placed('1', 'a'), state: 'pending', charges: 0, mails: 0 }], stock: stock(0) },
    /never finished/,
  ],
  [
    'one given up and charged',
    { orders: [placed('1', 'a'), { ...placed('2', 'c'), state: 'cancelled' }], stock: stock(1) },
    /cancelled, was charged 1/,
  ],
  ['a unit that is gone', { orders: [placed('1', 'a')], stock: stock(1, 3) }, /1 were sold and 3 are left/],
])('%s is found', (_, books, message) => {
  expect(checkOrders(history, books).join('\n')).toMatch(message);
});
