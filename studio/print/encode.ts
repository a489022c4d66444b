import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import type { Frame } from '../light/view.ts';

sharp.concurrency(1);

/** The widths that are served, the quality that is tried first and how many bytes a picture may have. */
const sizes = [
  { width: 640, quality: 42, most: 15_000 },
  { width: 1280, quality: 44, most: 50_000 },
];
/** For the few browsers that read no AVIF. */
const fallback = { width: 480, quality: 30, alphaQuality: 45, effort: 4 };
/** An effort of 3 saves 4 % of the bytes and takes seven times as long. */
const effort = 1;

/** Writes a picture in all its sizes beside each other: `stem` is a path without size and kind. */
export async function print(
  pixels: Uint8ClampedArray,
  { width, height }: Frame,
  stem: string,
): Promise<void> {
  await mkdir(dirname(stem), { recursive: true });
  const raw = { width, height, channels: 4 } as const;
  const large = await sharp(pixels, { raw }).resize(1280).raw().toBuffer({ resolveWithObject: true });
  const picture = sharp(large.data, { raw: large.info });
  for (const size of sizes) {
    await writeFile(`${stem}-${size.width}.avif`, await within(picture.clone().resize(size.width), size));
  }
  await writeFile(
    `${stem}-${fallback.width}.webp`,
    await picture.resize(fallback.width).webp(fallback).toBuffer(),
  );
}

/** As good as its bytes allow. */
async function within(picture: Sharp, { quality, most }: { quality: number; most: number }): Promise<Buffer> {
  const avif = await picture.clone().avif({ quality, effort }).toBuffer();
  return avif.length <= most || quality < 16 ? avif : within(picture, { quality: quality - 5, most });
}
