import { expect, test } from 'vitest';
import { blockKinds, blocksSchema, blockTypes, newBlock, pictureIdsOf, readBlocks } from './blocks.ts';
import { cleanBlock } from './clean-blocks.ts';

const media = '0197a1f0-0000-7000-8000-000000000000';
const messages = (value: unknown) =>
  blocksSchema.safeParse(value).error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? [];

test('a new block of each type is well formed but for the words it asks for', () => {
  for (const type of blockTypes) {
    const asked = messages([newBlock(type, 'b1')]);
    expect(
      asked.every(([path, message]) => path?.endsWith('.en') && message === 'required'),
      type,
    ).toBe(true);
  }
});

test('a problem is named by where it stands', () => {
  const quote = { ...newBlock('quote', 'b2'), text: { en: 'Cut well.', ko: '' } };
  const hero = { ...newBlock('hero', 'b1'), title: { en: 'Linen', ko: '' }, link: 'javascript:alert(1)' };
  expect(messages([quote, hero])).toEqual([['1.link', 'not_an_address']]);
  expect(messages([quote, quote])).toEqual([['', 'invalid']]);
  expect(messages([{ id: 'x', type: '__proto__' }])).toEqual([['0.type', 'not_found']]);
});

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  '//evil.example',
  '/\\evil.example',
  'http://plain.example',
])('%s leads nowhere', (link) => {
  expect(blockKinds.hero.schema.shape.link.safeParse(link).success).toBe(false);
});

test.each(['', '/collections/linen', '/search?q=tee', 'https://example.com/story'])(
  '%s may be led to',
  (link) => {
    expect(blockKinds.hero.schema.shape.link.safeParse(link).success).toBe(true);
  },
);

test('prose keeps its words and loses what could run', () => {
  const dirty = {
    en: '<p onclick=x>Cut<script>alert(1)</script> <b>well</b></p>',
    ko: '<a href="javascript:x">옷</a>',
  };
  const clean = cleanBlock({ ...newBlock('editorial', 'b1'), text: dirty } as never);
  expect(clean).toMatchObject({ text: { en: '<p>Cut <strong>well</strong></p>', ko: '<p>옷</p>' } });
});

test('what another build wrote and this one does not know is left out', () => {
  const spacer = newBlock('spacer', 'b1');
  expect(readBlocks([{ id: 'b0', type: 'carousel' }, spacer, null])).toEqual([spacer]);
  expect(readBlocks(undefined)).toEqual([]);
});

test('the pictures of a page are found in whichever field they stand', () => {
  const look = { ...newBlock('look', 'b1'), picture: media };
  const video = { ...newBlock('video', 'b2'), poster: media };
  expect(pictureIdsOf(readBlocks([look, video, newBlock('hero', 'b3')]))).toEqual([media]);
});
