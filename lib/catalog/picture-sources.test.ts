import { expect, test } from 'vitest';
import { pictureSources } from './picture-sources.ts';

test('a photograph has two sizes, anything else one', () => {
  expect(pictureSources('/media/garments/tee-jersey-ink-front-640.webp')).toBe(
    '/media/garments/tee-jersey-ink-front-640.avif 640w, /media/garments/tee-jersey-ink-front-1280.avif 1280w',
  );
  expect(pictureSources('/media/garments/derby-suede-ink-front.svg')).toBeNull();
  expect(pictureSources('https://cdn.test/media/garments/tee-640.webp')).toBeNull();
});
