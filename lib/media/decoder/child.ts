// Run by run-decoder.ts, in a process of its own and without the store's secrets: what strangers made is decoded here.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { mediaLimits } from '../limits.ts';
import { renditionWidths, widthsFor } from '../renditions.ts';
import type { DecoderAnswer, DecoderFailure, DecoderTask, InspectedPicture } from './task.ts';

sharp.concurrency(1);
sharp.cache(false);

const placeholderSide = 24;
/** Both look the same to the eye; AVIF in two thirds of the bytes. */
const qualities = { avif: { quality: 52, effort: 3 }, webp: { quality: 78, effort: 3 } } as const;

class Refusal extends Error {
  readonly code: DecoderFailure;

  constructor(code: DecoderFailure) {
    super(code);
    this.code = code;
  }
}

/** Decoded from above to below where the format lets it, and no further than the limit. */
const open = (file: string) =>
  sharp(file, { limitInputPixels: mediaLimits.pixels, sequentialRead: true, failOn: 'error' });

async function inspect({
  file,
  format,
}: Extract<DecoderTask, { kind: 'inspect' }>): Promise<InspectedPicture> {
  // Of the header alone, whatever size it claims.
  const facts = await sharp(file, { limitInputPixels: false }).metadata();
  const isSaid = format === 'avif' ? facts.format === 'heif' : facts.format === format;
  if (!isSaid) throw new Refusal('not_a_picture');
  if ((facts.pages ?? 1) > 1) throw new Refusal('animated');
  const { width, height } = facts.autoOrient;
  if (width * height > mediaLimits.pixels || Math.max(width, height) > mediaLimits.side) {
    throw new Refusal('too_many_pixels');
  }
  // Reads it to its end: what was cut short shows here.
  const placeholder = await open(file)
    .autoOrient()
    .resize(placeholderSide, placeholderSide, { fit: 'inside' })
    .webp({ quality: 40 })
    .toBuffer();
  return { width, height, placeholder: `data:image/webp;base64,${placeholder.toString('base64')}` };
}

/** Without what the camera noted (place, owner, profile): none of it is written anew. */
async function render({ file, folder }: Extract<DecoderTask, { kind: 'render' }>): Promise<string[]> {
  const { width } = (await open(file).metadata()).autoOrient;
  const largest = Math.max(...renditionWidths);
  const { data, info } = await open(file)
    .autoOrient()
    .resize({ width: largest, withoutEnlargement: true })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels };
  const names: string[] = [];
  for (const rendition of widthsFor(width)) {
    const scaled = sharp(data, { raw }).resize({ width: rendition, withoutEnlargement: true });
    for (const format of ['avif', 'webp'] as const) {
      const name = `${rendition}.${format}`;
      await writeFile(path.join(folder, name), await scaled.clone()[format](qualities[format]).toBuffer());
      names.push(name);
    }
  }
  return names;
}

async function answer(task: DecoderTask): Promise<DecoderAnswer<unknown>> {
  try {
    return { ok: true, data: task.kind === 'inspect' ? await inspect(task) : await render(task) };
  } catch (error) {
    return { ok: false, code: error instanceof Refusal ? error.code : 'unreadable' };
  }
}

process.stdout.write(JSON.stringify(await answer(JSON.parse(process.argv[2] ?? ''))));
