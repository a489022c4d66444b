import { expect, test } from 'vitest';
import { photographSources } from './picture-sources.ts';

test('a photograph has two sizes and one for old browsers, anything else is as it is', () => {
  const stem = '/media/garments/tee-jersey-ink-front';
  expect(photographSources(`${stem}-480.webp`)).toEqual({
    avif: `${stem}-640.avif 640w, ${stem}-1280.avif 1280w`,
    webp: `${stem}-480.webp 480w`,
  });
  expect(photographSources('/media/garments/derby-suede-ink-front.svg')).toBeNull();
  expect(photographSources('https://cdn.test/media/garments/tee-480.webp')).toBeNull();
});
