import { expect, test } from 'vitest';
import { addressLines } from './address-lines.ts';

const seoul = {
  name: 'Kim Min',
  line1: '성수이로7길 24',
  line2: '3층',
  city: '성동구',
  region: '서울',
  postalCode: '04780',
  country: 'KR',
};
const plain = { name: 'Ada Oh', line1: '1 Main St', line2: null };

test.each([
  [
    'the United States',
    { ...plain, city: 'Portland', region: 'OR', postalCode: '97201', country: 'US' },
    ['Ada Oh', '1 Main St', 'Portland, OR 97201', 'United States'],
  ],
  [
    'Germany, without a region',
    { ...plain, city: 'Berlin', region: null, postalCode: '10115', country: 'DE' },
    ['Ada Oh', '1 Main St', '10115 Berlin', 'Germany'],
  ],
  [
    'South Korea, read abroad',
    seoul,
    ['Kim Min', '성수이로7길 24', '3층', '성동구, 서울 04780', 'South Korea'],
  ],
])('%s', (_, address, lines) => {
  expect(addressLines(address, 'en')).toEqual(lines);
});

test('South Korea, read there: from the large to the small, the country understood', () => {
  expect(addressLines(seoul, 'ko')).toEqual(['Kim Min', '(04780) 서울 성동구', '성수이로7길 24', '3층']);
});
