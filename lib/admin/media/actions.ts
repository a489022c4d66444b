'use server';

import { redirect } from 'next/navigation';
import { action } from '../../action.ts';
import { authorizeRole } from '../../auth/guard.ts';
import { noteOwnWrite } from '../../auth/start-session.ts';
import { announceSoon } from '../../cache/invalidate.ts';
import { databases } from '../../database.ts';
import { deletePicture } from '../../media/delete-picture.ts';
import { savePicture } from '../../media/save-picture.ts';
import { mediaStore } from '../../media/stores/media-store.ts';
import { mediaEditorRoles } from '../access.ts';
import { deskSay } from '../words.ts';
import { pictureIdSchema, savePictureSchema } from './schema.ts';

const guard = () => authorizeRole(...mediaEditorRoles);

export const savePictureAction = action({
  guard,
  schema: savePictureSchema,
  say: () => deskSay,
  run: async (edit, { guarded: { id, email }, requestId }) => {
    const saved = await savePicture(databases().primary.db, edit, { id, email, requestId });
    const isLive = saved.changed ? await announceSoon() : true;
    await noteOwnWrite();
    return { ...saved, isLive, savedAt: new Date().toISOString() };
  },
});

export const deletePictureAction = action({
  guard,
  schema: pictureIdSchema,
  say: () => deskSay,
  run: async ({ id: pictureId }, { guarded: { id, email }, requestId }): Promise<null> => {
    const services = { db: databases().primary.db, store: mediaStore() };
    await deletePicture(services, pictureId, { id, email, requestId });
    await noteOwnWrite();
    redirect('/admin/media');
  },
});
