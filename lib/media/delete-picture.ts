import { eq, or } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { media, mediaFiles } from '#db/schema/index.ts';
import { type Actor, recordAudit } from '../audit.ts';
import { Problem } from '../errors.ts';
import { renditionFormats, renditionName, widthsFor } from './renditions.ts';
import { type MediaStore, originalKey, renditionKey } from './stores/media-store.ts';
import { listUses } from './uses.ts';

/**
 * Takes a picture out of the library for good.
 * @throws Problem 404; 409 `picture_used` with the list, while anything shows it
 */
export async function deletePicture(
  { db, store }: { db: Database; store: MediaStore },
  id: string,
  actor: Actor,
): Promise<void> {
  const digests = await db.transaction(async (tx) => {
    // Whoever begins to use it meanwhile waits for this lock, and then finds nothing.
    const [stored] = await tx.select().from(media).where(eq(media.id, id)).for('update');
    if (!stored) throw new Problem(404, 'not_found');
    const uses = await listUses(tx, id);
    if (uses.length > 0) throw new Problem(409, 'picture_used', { extra: { uses } });
    await tx.delete(media).where(eq(media.id, id));
    const { src, name, altEn, altKo, digest, nextDigest } = stored;
    await recordAudit(tx, actor, {
      action: 'media.delete',
      entity: { type: 'media', id, label: name || src },
      before: { src, name, altEn, altKo, digest },
    });
    return [digest, nextDigest].filter((one) => one !== null);
  });
  for (const digest of new Set(digests)) await forgetFile({ db, store }, digest);
}

/** Under the row's lock: whoever uploads the same again waits, and keeps it anew. */
async function forgetFile({ db, store }: { db: Database; store: MediaStore }, digest: string): Promise<void> {
  await db.transaction(async (tx) => {
    const [file] = await tx.select().from(mediaFiles).where(eq(mediaFiles.digest, digest)).for('update');
    const [other] = await tx
      .select({ id: media.id })
      .from(media)
      .where(or(eq(media.digest, digest), eq(media.nextDigest, digest)));
    if (!file || other) return;
    await tx.delete(mediaFiles).where(eq(mediaFiles.digest, digest));
    const renditions = widthsFor(file.width).flatMap((width) =>
      renditionFormats.map((format) => renditionKey(renditionName({ digest, width, format }))),
    );
    await Promise.all([originalKey(digest), ...renditions].map((key) => store.delete(key)));
  });
}
