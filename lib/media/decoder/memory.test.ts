import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { photograph, pngOf } from '../test-pictures.ts';
import type { DecoderAnswer, DecoderTask } from './task.ts';

const run = promisify(execFile);
const child = new URL('child.ts', import.meta.url).pathname;
const tellMemory = 'process.on("exit",()=>process.stderr.write(String(process.resourceUsage().maxRSS)))';

let folder: string;
let quietMb: number;

/** The decoder as the store runs it, telling at its end how much memory it had at most. */
async function decode(task: DecoderTask): Promise<{ answer: DecoderAnswer<unknown>; peakMb: number }> {
  const args = ['--import', `data:text/javascript,${tellMemory}`, '--max-old-space-size=96', child];
  const { stdout, stderr } = await run(process.execPath, [...args, JSON.stringify(task)], {
    env: { PATH: process.env.PATH, NODE_ENV: 'production', MALLOC_ARENA_MAX: '2' },
  });
  return { answer: JSON.parse(stdout), peakMb: Number(stderr) / 1024 };
}

async function inspect(bytes: Uint8Array, format: 'png' | 'webp' | 'jpeg') {
  const file = path.join(folder, 'picture');
  await writeFile(file, bytes);
  return decode({ kind: 'inspect', file, format });
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'myclothes-memory-'));
  quietMb = (await inspect(await photograph(32, 32).png().toBuffer(), 'png')).peakMb;
});
afterAll(() => rm(folder, { recursive: true }));

test.each([
  ['a gigapixel of PNG', 'png', () => pngOf(32_000, 32_000, 32_000)],
  ['a header of 3.6 gigapixels', 'png', () => pngOf(60_000, 60_000, 1)],
  [
    'a WebP of 196 megapixels',
    'webp',
    () =>
      sharp({ create: { width: 14_000, height: 14_000, channels: 3, background: 'black' } })
        .webp({ effort: 0 })
        .toBuffer(),
  ],
] as const)(
  '%s is refused within 16 MB',
  async (_, format, make) => {
    const { answer, peakMb } = await inspect(await make(), format);
    expect(answer).toEqual({ ok: false, code: 'too_many_pixels' });
    expect(peakMb - quietMb).toBeLessThan(16);
  },
  60_000,
);

/** What needs the most of what is taken: decoded whole before its first line is known. */
const largest = { width: 8_000, height: 5_000, channels: 3, background: '#b2381a' } as const;

test.each([
  ['png', () => sharp({ create: largest }).png({ progressive: true, compressionLevel: 1 }).toBuffer()],
  ['webp', () => sharp({ create: largest }).webp({ effort: 0 }).toBuffer()],
  ['jpeg', () => sharp({ create: largest }).jpeg({ progressive: true }).toBuffer()],
] as const)(
  'the largest %s that is taken stays within 200 MB',
  async (format, make) => {
    const { answer, peakMb } = await inspect(await make(), format);
    expect(answer).toMatchObject({ ok: true, data: { width: 8_000, height: 5_000 } });
    expect(peakMb - quietMb).toBeLessThan(200);
    const rendered = await decode({ kind: 'render', file: path.join(folder, 'picture'), folder });
    expect(rendered.answer).toMatchObject({ ok: true });
    expect(rendered.peakMb - quietMb).toBeLessThan(200);
  },
  120_000,
);
