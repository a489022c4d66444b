import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { media } from '#db/schema/index.ts';
import { factsOf } from './add-picture.ts';
import { announcePicture } from './announce-picture.ts';
import type { MediaFile } from './keep-original.ts';

/** Lets the pictures that waited for a file show it, and says which pages that makes stale. */
export async function showFile(tx: Transaction, file: MediaFile): Promise<void> {
  const shown = await tx
    .update(media)
    .set({ ...factsOf(file), nextDigest: null, version: sql`${media.version} + 1` })
    .where(
      sql`${eq(media.nextDigest, file.digest)} OR (${eq(media.digest, file.digest)} AND ${media.src} LIKE 'pending:%')`,
    )
    .returning({ id: media.id });
  for (const { id } of shown) await announcePicture(tx, id);
}
