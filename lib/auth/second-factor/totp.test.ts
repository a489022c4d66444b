import { expect, test } from 'vitest';
import { inFours, toBase32 } from './base32.ts';
import { codeAt, findStep, stepAt, totpUri } from './totp.ts';

const secret = Buffer.from('12345678901234567890');

// Appendix B of RFC 6238, the last six of its eight digits.
test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
])('at %i seconds the code is %s', (seconds, code) => {
  expect(codeAt(secret, stepAt(new Date(seconds * 1000)))).toBe(code);
});

// Section 10 of RFC 4648.
test.each([
  ['', ''],
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foo', 'MZXW6'],
  ['foobar', 'MZXW6YTBOI'],
])('%j is %j in base 32', (text, encoded) => {
  expect(toBase32(Buffer.from(text))).toBe(encoded);
});

test('a code of the step before, of now or of the next is taken, each once', () => {
  const now = new Date(1_111_111_111_000);
  const step = stepAt(now);
  const code = (offset: number) => codeAt(secret, step + offset);
  const find = (typed: string, usedStep: number | null = null) => findStep(secret, typed, { now, usedStep });
  expect([-2, -1, 0, 1, 2].map((offset) => find(code(offset)))).toEqual([
    null,
    step - 1,
    step,
    step + 1,
    null,
  ]);
  expect(find(code(0), step)).toBeNull();
  expect(find(code(-1), step)).toBeNull();
  expect(find(code(1), step)).toBe(step + 1);
  expect(find('12345')).toBeNull();
  expect(find('é12345')).toBeNull();
});

test('an app is told the secret, whose it is, and from whom', () => {
  const uri = new URL(totpUri(secret, 'a+b@myclothes.example'));
  expect(uri.href).toMatch(/^otpauth:\/\/totp\/MyClothes:a%2Bb%40myclothes\.example\?/);
  expect(Object.fromEntries(uri.searchParams)).toEqual({
    secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
    issuer: 'MyClothes',
  });
  expect(inFours('ABCDEFGHIJ')).toBe('ABCD EFGH IJ');
});
