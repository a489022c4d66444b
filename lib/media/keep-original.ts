import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { mediaFiles } from '#db/schema/index.ts';
import { Problem } from '../errors.ts';
import { mediaLimits, mimeTypeOf } from './limits.ts';
import type { ReceivedPicture } from './receive-picture.ts';
import { type MediaStore, originalKey } from './stores/media-store.ts';

export type MediaFile = typeof mediaFiles.$inferSelect;

/**
 * Keeps an upload, under the lock of its content's row, so that nobody who deletes the same content takes it away again.
 * The row is new, or as it was when the same was uploaded before; one that was given up is tried anew.
 * @throws Problem 429 `too_many_waiting` when too much waits for its renditions already
 */
export async function keepOriginal(
  tx: Transaction,
  store: MediaStore,
  picture: ReceivedPicture,
): Promise<MediaFile> {
  const [{ waiting } = { waiting: 0 }] = await tx.execute<{ waiting: number }>(sql`
    SELECT count(*)::int AS waiting FROM (
      SELECT FROM media_files WHERE ready_at IS NULL LIMIT ${mediaLimits.waiting}) w`);
  if (waiting >= mediaLimits.waiting) throw new Problem(429, 'too_many_waiting', { retryAfter: 30 });
  const { digest, file, format, bytes, width, height, placeholder } = picture;
  await tx
    .insert(mediaFiles)
    .values({ digest, mimeType: mimeTypeOf(format), bytes, width, height, placeholder })
    .onConflictDoUpdate({
      target: mediaFiles.digest,
      set: { attempts: 0, availableAt: sql`now()`, lastError: null },
      setWhere: sql`${mediaFiles.readyAt} IS NULL AND ${mediaFiles.lastError} IS NOT NULL`,
    });
  const [row] = await tx.select().from(mediaFiles).where(eq(mediaFiles.digest, digest)).for('update');
  if (!row) throw new Error(`the file ${digest} was not kept`);
  if (!row.readyAt) await store.put(originalKey(digest), file, row.mimeType);
  return row;
}
