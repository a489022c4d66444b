import { deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** For tests: pictures as they come, and what only looks like one. */

/** A photograph of nothing: no two pixels alike, so that it compresses as badly as one. */
export const photograph = (width: number, height: number) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#8a8377',
      noise: { type: 'gaussian', mean: 128, sigma: 20 },
    },
  });

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** A PNG whose header claims this size, with as many rows as are given. */
export function pngOf(width: number, height: number, rows: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0], 8);
  const data = deflateSync(Buffer.alloc(rows * (Math.ceil(width / 8) + 1)), { level: 9 });
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** So many pictures in one file, each a little lighter than the last. */
export const animation = (frames: number) =>
  sharp(Buffer.concat(Array.from({ length: frames }, (_, frame) => Buffer.alloc(64 * 64 * 3, frame))), {
    raw: { width: 64, height: 64 * frames, channels: 3, pageHeight: 64 },
  })
    .webp({ loop: 0, delay: Array.from({ length: frames }, () => 10), effort: 0 })
    .toBuffer();
