import { expect, test } from 'vitest';
import { parseRendition, renditionName, sourceOf, sourceSetsOf, widthsFor } from './renditions.ts';

const digest = '0123456789abcdef0123456789abcdef';

test('a picture is never made larger than it is', () => {
  expect(widthsFor(200)).toEqual([320]);
  expect(widthsFor(640)).toEqual([320, 640]);
  expect(widthsFor(641)).toEqual([320, 640, 1280]);
  expect(widthsFor(6000)).toEqual([320, 640, 1280, 1920]);
});

test('its address says what there is to choose from, at true widths', () => {
  expect(sourceOf(digest, 6000)).toBe(`/media/${digest}/1280.webp`);
  expect(sourceOf(digest, 200)).toBe(`/media/${digest}/320.webp`);
  expect(sourceSetsOf({ src: sourceOf(digest, 1000), width: 1000 })).toEqual({
    avif: `/media/${digest}/320.avif 320w, /media/${digest}/640.avif 640w, /media/${digest}/1280.avif 1000w`,
    webp: `/media/${digest}/320.webp 320w, /media/${digest}/640.webp 640w, /media/${digest}/1280.webp 1000w`,
  });
  expect(sourceSetsOf({ src: '/media/garments/tee-plain-ink-front.svg', width: 800 })).toBeNull();
});

test('a name goes there and back, and nothing else is one', () => {
  const rendition = { digest, width: 640, format: 'avif' } as const;
  expect(parseRendition(renditionName(rendition))).toEqual(rendition);
  for (const name of [
    `${digest}/641.avif`,
    `${digest}/640.png`,
    `${digest}/640.avif/`,
    `../originals/${digest}`,
    `${digest.toUpperCase()}/640.avif`,
    `${digest}/640.avif\n`,
    '',
  ]) {
    expect(parseRendition(name), name).toBeNull();
  }
});
