import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import sharp from 'sharp';
import type { Frame } from '../light/view.ts';

sharp.concurrency(1);

/** The widths that are served. WebP is for the few browsers that read no AVIF. */
const widths = [640, 1280] as const;
/** An effort of 3 saves 4 % of the bytes and takes seven times as long. */
const effort = 1;
const quality = { avif: { 640: 48, 1280: 42 }, webp: 40 };

/** Writes a picture in all its sizes beside each other: `stem` is a path without size and kind. */
export async function print(
  pixels: Uint8ClampedArray,
  { width, height }: Frame,
  stem: string,
): Promise<void> {
  await mkdir(dirname(stem), { recursive: true });
  const raw = { width, height, channels: 4 } as const;
  const large = await sharp(pixels, { raw }).resize(1280).raw().toBuffer({ resolveWithObject: true });
  for (const size of widths) {
    const picture = sharp(large.data, { raw: large.info }).resize(size);
    const avif = await picture.clone().avif({ quality: quality.avif[size], effort }).toBuffer();
    await writeFile(`${stem}-${size}.avif`, avif);
    if (size === 640) {
      const webp = await picture.webp({ quality: quality.webp, alphaQuality: 60, effort: 4 }).toBuffer();
      await writeFile(`${stem}-${size}.webp`, webp);
    }
  }
}
