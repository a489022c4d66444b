import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { s3Keys, s3Region, startS3Server } from '../../../tests/setup/s3-server.ts';
import { folderStore } from './folder-store.ts';
import type { MediaStore } from './media-store.ts';
import { s3Store } from './s3-store.ts';

let folder: string;
let s3: Awaited<ReturnType<typeof startS3Server>>;
const stores = new Map<string, MediaStore>();

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'myclothes-store-'));
  s3 = await startS3Server();
  stores.set('a folder', folderStore(path.join(folder, 'store')));
  const options = { bucket: 'pictures', region: s3Region, endpoint: s3.url, credentials: s3Keys };
  stores.set('a bucket', s3Store(options));
});
afterAll(async () => {
  await s3.stop();
  await rm(folder, { recursive: true });
});

async function fileOf(content: string): Promise<string> {
  const file = path.join(folder, 'file');
  await writeFile(file, content);
  return file;
}

const text = async (store: MediaStore, key: string) => {
  const found = await store.get(key);
  return found && { bytes: found.bytes, text: await new Response(found.body).text() };
};

describe.each(['a folder', 'a bucket'])('%s', (name) => {
  const store = () => stores.get(name) as MediaStore;

  test('gives back what it was given, under its key alone', async () => {
    await store().put('renditions/ab/640.avif', await fileOf('picture'), 'image/avif');
    expect(await text(store(), 'renditions/ab/640.avif')).toEqual({ bytes: 7, text: 'picture' });
    expect(await store().get('renditions/ab/320.avif')).toBeNull();
  });

  test('the same key again is the same', async () => {
    for (const _ of [1, 2]) await store().put('originals/ab', await fileOf('one'), 'image/png');
    expect(await text(store(), 'originals/ab')).toEqual({ bytes: 3, text: 'one' });
  });

  test('forgets once and again', async () => {
    await store().put('originals/cd', await fileOf('two'), 'image/png');
    await store().delete('originals/cd');
    await store().delete('originals/cd');
    expect(await store().get('originals/cd')).toBeNull();
  });
});

test('a bucket is told what it holds', () => {
  expect(s3.objects.get('/pictures/renditions/ab/640.avif')?.type).toBe('image/avif');
});

test('a bucket that refuses is an error with its reason, not a missing picture', async () => {
  const credentials = { ...s3Keys, secretAccessKey: 'another' };
  const store = s3Store({ bucket: 'pictures', region: s3Region, endpoint: s3.url, credentials });
  await expect(store.get('originals/ab')).rejects.toThrow('403 SignatureDoesNotMatch');
});

test('a folder holds nothing half written', async () => {
  const store = folderStore(path.join(folder, 'half'));
  await expect(store.put('originals/ef', path.join(folder, 'missing'), 'image/png')).rejects.toThrow();
  expect(await readdir(path.join(folder, 'half', 'originals'))).toEqual([]);
});
