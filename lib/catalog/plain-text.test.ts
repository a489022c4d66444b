import { expect, test } from 'vitest';
import { plainText } from './plain-text.ts';

test('tags go, words and what entities stand for stay', () => {
  expect(plainText('<p>Cut &amp; sewn.</p><ul><li>100% cotton</li></ul>', 100)).toBe(
    'Cut & sewn. 100% cotton',
  );
});

test('a long text ends after a word', () => {
  expect(plainText('<p>The tee we began with</p>', 12)).toBe('The tee we…');
  expect(plainText('Donaudampfschifffahrt', 8)).toBe('Donaudam…');
});
