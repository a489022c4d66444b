import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { MediaStore } from './media-store.ts';

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** Keys are made by this store of digests and widths alone, so they lead nowhere else. */
export function folderStore(root: string): MediaStore {
  const place = (key: string) => path.join(root, key);

  async function put(key: string, file: string): Promise<void> {
    const target = place(key);
    const whole = `${target}.${randomUUID()}`;
    await mkdir(path.dirname(target), { recursive: true });
    try {
      await copyFile(file, whole);
      await rename(whole, target);
    } finally {
      await rm(whole, { force: true });
    }
  }

  async function get(key: string) {
    try {
      const handle = await open(place(key));
      const { size: bytes } = await handle.stat();
      const body = Readable.toWeb(handle.createReadStream()) as ReadableStream<Uint8Array>;
      return { bytes, body };
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  return { put, get, delete: (key) => rm(place(key), { force: true }) };
}
