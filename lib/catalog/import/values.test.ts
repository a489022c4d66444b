import { expect, test } from 'vitest';
import {
  cleanText,
  parseCode,
  parseFlag,
  parseGrams,
  parsePictureAddress,
  parsePrice,
  parseQuantity,
} from './values.ts';

test.each([
  ['45', 4500],
  ['45.5', 4550],
  ['45.00', 4500],
  ['45.5000', 4550],
  ['.99', 99],
  ['0', 0],
  ['$12.50', 1250],
  ['$ 1,299.50', 129950],
  ['US$1,299', 129900],
  ['1299 USD', 129900],
  ['1,299', 129900],
  ['12,50', 1250],
  ['1.299,50', 129950],
  ['1.234.567', 123456700],
  ["1'299.00", 129900],
])('the price %s is %i cents', (text, amount) => {
  expect(parsePrice(text)).toEqual({ value: amount });
});

test.each([
  '',
  'free',
  '€45',
  '45 EUR',
  '₩45,000',
  '-5',
  '12.345',
  '1,2,3',
  '1e3',
  '12.50.1',
  'NaN',
  'Infinity',
])('no price: %j', (text) => {
  expect(parsePrice(text)).toHaveProperty('reason');
});

test.each([
  ['3', 3],
  ['3.0', 3],
  ['0', 0],
  ['-4', 0],
  ['1,200', 1200],
  ['1,234,567', 1234567],
])('the quantity %s is %i', (text, quantity) => {
  expect(parseQuantity(text)).toEqual({ value: quantity });
});

test.each(['3.5', 'many', '1,20', '0x10', '1e3'])('no quantity: %s', (text) => {
  expect(parseQuantity(text)).toHaveProperty('reason');
});

test('grams are rounded, and read with either separator', () => {
  expect(parseGrams('453.59237')).toEqual({ value: 454 });
  expect(parseGrams('1,200')).toEqual({ value: 1200 });
  expect(parseGrams('heavy')).toHaveProperty('reason');
});

test('flags are what spreadsheets write', () => {
  for (const text of ['true', 'TRUE', 'Yes', '1']) expect(parseFlag(text)).toEqual({ value: true });
  for (const text of ['false', 'FALSE', 'no', '0']) expect(parseFlag(text)).toEqual({ value: false });
  expect(parseFlag('maybe')).toHaveProperty('reason');
});

test('the apostrophe before a number kept as text goes, and a number that a spreadsheet ruined is refused', () => {
  expect(parseCode("'00123456")).toEqual({ value: '00123456' });
  expect(parseCode('8.80123E+12')).toHaveProperty('reason');
});

test('pictures are at web addresses or among the own ones', () => {
  expect(parsePictureAddress('http://cdn.test/a b.jpg?v=1')).toEqual({
    value: 'https://cdn.test/a%20b.jpg?v=1',
  });
  expect(parsePictureAddress('//cdn.test/a.jpg')).toEqual({ value: 'https://cdn.test/a.jpg' });
  expect(parsePictureAddress('/media/garments/tee.svg')).toEqual({ value: '/media/garments/tee.svg' });
  for (const text of ['javascript:alert(1)', 'data:image/svg+xml,x', 'a.jpg', '/etc/passwd', 'ftp://a/b']) {
    expect(parsePictureAddress(text)).toHaveProperty('reason');
  }
});

test('text loses what cannot be stored or seen', () => {
  expect(cleanText(' Women\u2019s\u0000 Tee\ud83d \ufeff')).toBe('Women’s Tee');
  expect(cleanText('Tee 👕')).toBe('Tee 👕');
  expect(cleanText('one\u2028two\u2029three\nfour')).toBe('one two three four');
  expect(cleanText('one\u2028two\nthree', true)).toBe('one\ntwo\nthree');
  expect(cleanText('cafe\u0301')).toBe('café');
});
