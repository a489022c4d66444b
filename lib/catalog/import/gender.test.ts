import { expect, test } from 'vitest';
import { googleGender, guessGender } from './gender.ts';

test.each([
  [['women'], 'women'],
  [['men'], 'men'],
  [["Women's Shirts"], 'women'],
  [['Mens, sale'], 'men'],
  [['Ladies'], 'women'],
  [['Girl, kids'], 'girls'],
  [['boys'], 'boys'],
  [['men, women'], 'unisex'],
  [['Unisex, men'], 'unisex'],
  [['womenswear-ish', 'Manchester'], null],
  [['sale'], null],
])('%j is for %s', (texts, gender) => {
  expect(guessGender(texts)).toBe(gender);
});

test("Google's columns tell children apart", () => {
  expect(googleGender('female', 'adult')).toBe('women');
  expect(googleGender('Male', 'kids')).toBe('boys');
  expect(googleGender('unisex', 'kids')).toBe('unisex');
  expect(googleGender(undefined, 'kids')).toBeNull();
});
