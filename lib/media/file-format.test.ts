import sharp from 'sharp';
import { expect, test } from 'vitest';
import { formatOf, headBytes } from './file-format.ts';
import { pictureFormats } from './limits.ts';

const dot = () => sharp({ create: { width: 4, height: 4, channels: 3, background: '#b2381a' } });

test.each(pictureFormats)('%s is known by its first bytes', async (format) => {
  const bytes = await dot().toFormat(format).toBuffer();
  expect(formatOf(bytes.subarray(0, headBytes))).toBe(format);
});

test.each([
  ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['a page', '<!doctype html><script>alert(1)</script>'],
  ['a PDF', '%PDF-1.7 and so on and so on'],
  ['a GIF', 'GIF89a and so on and so on'],
  ['an animation of AVIF', '\0\0\0\x20ftypavis\0\0\0\0avifavismsf1'],
  ['an iPhone picture', '\0\0\0\x20ftypheic\0\0\0\0mif1heic'],
  ['nothing', ''],
])('%s is not taken', (_, content) => {
  expect(formatOf(Buffer.from(content, 'latin1'))).toBeNull();
});
