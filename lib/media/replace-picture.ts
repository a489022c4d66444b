import { and, eq, ne, or } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { media } from '#db/schema/index.ts';
import { type Actor, recordAudit } from '../audit.ts';
import { Problem } from '../errors.ts';
import { keepOriginal } from './keep-original.ts';
import type { ReceivedPicture } from './receive-picture.ts';
import { showFile } from './show-file.ts';
import type { MediaStore } from './stores/media-store.ts';

/**
 * Puts another content in a picture's place, wherever it is used: what is shown changes once the renditions are there.
 * @throws Problem 404; 409 `picture_exists` when another picture has that content; 429 `too_many_waiting`
 */
export async function replacePicture(
  { db, store }: { db: Database; store: MediaStore },
  picture: ReceivedPicture,
  { id, name }: { id: string; name: string },
  actor: Actor,
): Promise<void> {
  await db.transaction(async (tx) => {
    const file = await keepOriginal(tx, store, picture);
    const [stored] = await tx.select().from(media).where(eq(media.id, id)).for('no key update');
    if (!stored) throw new Problem(404, 'not_found');
    const [other] = await tx
      .select({ id: media.id })
      .from(media)
      .where(and(ne(media.id, id), or(eq(media.digest, file.digest), eq(media.nextDigest, file.digest))));
    if (other) throw new Problem(409, 'picture_exists', { extra: { id: other.id } });
    await tx.update(media).set({ nextDigest: file.digest, name }).where(eq(media.id, id));
    await recordAudit(tx, actor, {
      action: 'media.replace',
      entity: { type: 'media', id, label: name },
      before: { digest: stored.digest, name: stored.name },
      after: { digest: file.digest, name },
    });
    if (file.readyAt) await showFile(tx, file);
  });
}
