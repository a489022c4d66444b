import { createHash } from 'node:crypto';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Problem } from '../errors.ts';
import { processWide } from '../process-wide.ts';
import { inspectPicture } from './decoder/run-decoder.ts';
import type { InspectedPicture } from './decoder/task.ts';
import { formatOf, headBytes } from './file-format.ts';
import { mediaLimits, type PictureFormat } from './limits.ts';

export interface ReceivedPicture extends InspectedPicture {
  /** On this machine, until whoever received it is done. */
  file: string;
  /** Names its content, and how renditions are made of it. */
  digest: string;
  format: PictureFormat;
  bytes: number;
}

/** A change of how renditions are made changes their names: whoever has the old ones keeps them for a year. */
const recipe = 'renditions 1\n';
const atOnce = 8;
const underWay = processWide('uploads', () => ({ count: 0 }));

/**
 * Reads an upload onto the disk, no further than what is allowed, and looks whether it is a picture.
 * @throws Problem 413 `picture_too_heavy`; 415 `not_a_picture`; 422 `too_many_pixels`, `animated`, `unreadable`; 429
 * `too_many_uploads` when this instance is busy with others
 */
export async function receivePicture<T>(
  body: AsyncIterable<Uint8Array> | null,
  use: (picture: ReceivedPicture) => Promise<T>,
): Promise<T> {
  if (underWay.count >= atOnce) throw new Problem(429, 'too_many_uploads', { retryAfter: 2 });
  underWay.count += 1;
  const folder = await mkdtemp(path.join(tmpdir(), 'myclothes-upload-'));
  try {
    const file = path.join(folder, 'original');
    const written = await writeBounded(body ?? [], file);
    const looked = await inspectPicture(file, written.format);
    if (!looked.ok) throw new Problem(looked.code === 'not_a_picture' ? 415 : 422, looked.code);
    return await use({ file, ...written, ...looked.data });
  } finally {
    underWay.count -= 1;
    await rm(folder, { recursive: true, force: true });
  }
}

type Written = Pick<ReceivedPicture, 'digest' | 'format' | 'bytes'>;

async function writeBounded(
  body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  file: string,
): Promise<Written> {
  const hash = createHash('sha256').update(recipe);
  const handle = await open(file, 'wx', 0o600);
  let head = Buffer.alloc(0);
  let format: PictureFormat | null = null;
  let bytes = 0;
  try {
    for await (const chunk of body) {
      bytes += chunk.byteLength;
      if (bytes > mediaLimits.bytes) throw new Problem(413, 'picture_too_heavy');
      if (head.byteLength < headBytes) {
        head = Buffer.concat([head, chunk.subarray(0, headBytes - head.byteLength)]);
        format = formatOf(head);
        // Told at once, before all of it is sent.
        if (head.byteLength >= headBytes && !format) throw new Problem(415, 'not_a_picture');
      }
      hash.update(chunk);
      await handle.write(chunk);
    }
  } finally {
    await handle.close();
  }
  if (!format) throw new Problem(415, 'not_a_picture');
  return { digest: hash.digest('hex').slice(0, 32), format, bytes };
}
