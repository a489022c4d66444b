import { expect, test } from 'vitest';
import { chosenValues, withChoice, withoutChoices } from './listing-query.ts';

const on = (name: string, value: string) => ({ name, value, isOn: true, defaultSort: 'newest' as const });

test('a chosen value is added once and can be taken away, and the cursor goes', () => {
  const query = withChoice('size=S,M&cursor=abc', on('size', 'L'));
  expect(query).toBe('size=S&size=M&size=L');
  expect(withChoice(query, on('size', 'L'))).toBe(query);
  expect(withChoice(query, { ...on('size', 'M'), isOn: false })).toBe('size=S&size=L');
});

test('there is one sort, and the usual one is not said', () => {
  expect(withChoice('sort=price_asc', on('sort', 'price_desc'))).toBe('sort=price_desc');
  expect(withChoice('sort=price_asc', on('sort', 'newest'))).toBe('');
});

test('clearing keeps what was asked and how it is sorted', () => {
  expect(withoutChoices('q=linen&size=M&color=Navy&sort=price_asc&cursor=x')).toBe('q=linen&sort=price_asc');
  expect(chosenValues('q=linen&color=Navy,Ink&size=M')).toEqual([
    { name: 'size', value: 'M' },
    { name: 'color', value: 'Navy' },
    { name: 'color', value: 'Ink' },
  ]);
});
