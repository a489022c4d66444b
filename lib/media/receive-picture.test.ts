import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import sharp from 'sharp';
import { afterEach, expect, test } from 'vitest';
import { mediaLimits } from './limits.ts';
import { receivePicture } from './receive-picture.ts';
import { animation, photograph, pngOf } from './test-pictures.ts';

async function* inPieces(bytes: Uint8Array, size = 64 * 1024) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const receive = (bytes: Uint8Array) =>
  receivePicture(inPieces(bytes), async ({ file, ...facts }) => ({ ...facts, isThere: file !== '' }));

afterEach(() => {
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith('myclothes-upload-'))).toEqual([]);
});

test('a picture is known by its content, turned as the camera noted', async () => {
  const bytes = await photograph(300, 200).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  const facts = await receive(bytes);
  expect(facts).toMatchObject({ format: 'jpeg', width: 200, height: 300, bytes: bytes.length });
  expect(facts.placeholder).toMatch(/^data:image\/webp;base64,/);
  expect(facts.placeholder.length).toBeLessThan(1_000);
  expect((await receive(bytes)).digest).toBe(facts.digest);
});

test.each(['png', 'webp', 'avif'] as const)('%s is taken', async (format) => {
  const facts = await receive(await photograph(64, 48).toFormat(format).toBuffer());
  expect(facts).toMatchObject({ format, width: 64, height: 48 });
});

test.each([
  [
    'a drawing under a photograph’s name',
    415,
    'not_a_picture',
    () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  ],
  ['nothing', 415, 'not_a_picture', () => Buffer.alloc(0)],
  ['a GIF of ten thousand frames', 415, 'not_a_picture', () => Buffer.from('GIF89a'.padEnd(4096, '!'))],
  ['an animation', 422, 'animated', () => animation(200)],
  ['a header that claims a huge picture', 422, 'too_many_pixels', () => pngOf(60_000, 60_000, 1)],
  ['one long line', 422, 'too_many_pixels', () => pngOf(mediaLimits.side + 1, 10, 10)],
  ['a PNG of a gigapixel in a few bytes', 422, 'too_many_pixels', () => pngOf(32_000, 32_000, 32_000)],
  [
    'a WebP of too many pixels',
    422,
    'too_many_pixels',
    () =>
      sharp({ create: { width: 9_000, height: 5_000, channels: 3, background: 'black' } })
        .webp({ effort: 0 })
        .toBuffer(),
  ],
  ['a PNG cut short', 422, 'unreadable', () => pngOf(2_000, 2_000, 10)],
  [
    'a JPEG cut short',
    422,
    'unreadable',
    async () => (await photograph(900, 900).jpeg().toBuffer()).subarray(0, 20_000),
  ],
  [
    'a picture’s first bytes and then a page',
    422,
    'unreadable',
    () =>
      Buffer.concat([
        Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
        Buffer.from('<script>alert(1)</script>'.repeat(50)),
      ]),
  ],
] as const)(
  '%s is refused',
  async (_, status, code, make) => {
    await expect(receive(await make())).rejects.toMatchObject({ status, code });
  },
  60_000,
);

test('reading ends where the limit is, however much is sent', async () => {
  const start = await photograph(64, 64).jpeg().toBuffer();
  let sent = 0;
  async function* endless() {
    yield start;
    for (;;) {
      sent += 1024 * 1024;
      yield Buffer.alloc(1024 * 1024);
    }
  }
  await expect(receivePicture(endless(), async () => null)).rejects.toMatchObject({
    status: 413,
    code: 'picture_too_heavy',
  });
  expect(sent).toBeLessThan(mediaLimits.bytes + 2 * 1024 * 1024);
});

test('what is no picture is told before it has all been sent', async () => {
  let pieces = 0;
  async function* page() {
    for (; pieces < 1000; pieces += 1) yield Buffer.from('<!doctype html>'.padEnd(1024, ' '));
  }
  await expect(receivePicture(page(), async () => null)).rejects.toMatchObject({ code: 'not_a_picture' });
  expect(pieces).toBeLessThan(3);
});
