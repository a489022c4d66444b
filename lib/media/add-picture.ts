import { eq, or } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { media } from '#db/schema/index.ts';
import { type Actor, recordAudit } from '../audit.ts';
import { keepOriginal, type MediaFile } from './keep-original.ts';
import type { ReceivedPicture } from './receive-picture.ts';
import { sourceOf } from './renditions.ts';
import type { MediaStore } from './stores/media-store.ts';

/** Shown by no page: what begins with no slash is not this store's to show. */
const pendingSource = (digest: string): string => `pending:${digest}`;

/** What a picture shows once its renditions are there. */
export const factsOf = ({ digest, mimeType, bytes, width, height, placeholder, readyAt }: MediaFile) => ({
  src: readyAt ? sourceOf(digest, width) : pendingSource(digest),
  digest,
  mimeType,
  bytes,
  width,
  height,
  placeholder,
});

/**
 * Adds a picture to the library. The same content is the same picture, however often it is sent.
 * @throws Problem 429 `too_many_waiting`
 */
export async function addPicture(
  { db, store }: { db: Database; store: MediaStore },
  picture: ReceivedPicture,
  name: string,
  actor: Actor,
): Promise<{ id: string; isNew: boolean }> {
  return db.transaction(async (tx) => {
    const file = await keepOriginal(tx, store, picture);
    const [known] = await tx
      .select({ id: media.id })
      .from(media)
      .where(or(eq(media.digest, file.digest), eq(media.nextDigest, file.digest)));
    if (known) return { id: known.id, isNew: false };
    const [added] = await tx
      .insert(media)
      .values({ ...factsOf(file), name })
      .returning({ id: media.id });
    if (!added) throw new Error(`the picture ${name} was not added`);
    const { digest, width, height, bytes } = file;
    await recordAudit(tx, actor, {
      action: 'media.upload',
      entity: { type: 'media', id: added.id, label: name },
      after: { name, digest, width, height, bytes },
    });
    return { id: added.id, isNew: true };
  });
}
