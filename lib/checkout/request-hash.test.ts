import { expect, test } from 'vitest';
import { keyedHashes } from './request-hash.ts';

test('a new secret in front keeps the old hash among the accepted ones', () => {
  const [before] = keyedHashes('body', ['old']);
  const rotated = keyedHashes('body', ['new', 'old']);
  expect(rotated[0]).not.toBe(before);
  expect(rotated).toContain(before);
});

test('another body has another hash', () => {
  expect(keyedHashes('a', ['s'])).not.toEqual(keyedHashes('b', ['s']));
});
