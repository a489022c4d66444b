import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { media } from '#db/schema/index.ts';
import { type Actor, differing, recordAudit } from '../audit.ts';
import { Problem } from '../errors.ts';
import { announcePicture } from './announce-picture.ts';

export interface PictureEdit {
  id: string;
  /** The version that the editor was shown. */
  version: number;
  name: string;
  altEn: string;
  altKo: string;
  /** Of width and height, from 0 to 1: what stays in view when the picture is cropped. */
  focalX: number;
  focalY: number;
}

/** @throws Problem 404; 409 `picture_changed` when someone saved it meanwhile */
export async function savePicture(
  db: Database,
  { id, version, ...edit }: PictureEdit,
  actor: Actor,
): Promise<{ version: number; changed: boolean }> {
  return db.transaction(async (tx) => {
    const [stored] = await tx.select().from(media).where(eq(media.id, id)).for('no key update');
    if (!stored) throw new Problem(404, 'not_found');
    if (stored.version !== version) throw new Problem(409, 'picture_changed');
    const { name, altEn, altKo, focalX, focalY } = stored;
    const difference = differing({ name, altEn, altKo, focalX, focalY }, { ...edit });
    if (Object.keys(difference.after).length === 0) return { version, changed: false };
    await tx
      .update(media)
      .set({ ...edit, version: version + 1 })
      .where(eq(media.id, id));
    await recordAudit(tx, actor, {
      action: 'media.save',
      entity: { type: 'media', id, label: edit.name },
      ...difference,
    });
    await announcePicture(tx, id);
    return { version: version + 1, changed: true };
  });
}
