'use server';

import { action } from '../../action.ts';
import { authorizeRole } from '../../auth/guard.ts';
import { announceSoon } from '../../cache/invalidate.ts';
import { databases } from '../../database.ts';
import { updateSession } from '../../session.ts';
import { productEditorRoles } from '../access.ts';
import { deskSay } from '../words.ts';
import { saveProduct } from './save-product.ts';
import { saveProductSchema } from './schema.ts';

export const saveProductAction = action({
  guard: () => authorizeRole(...productEditorRoles),
  schema: saveProductSchema,
  say: () => deskSay,
  run: async (input, { guarded: user, requestId }) => {
    const actor = { id: user.id, email: user.email, requestId };
    const saved = await saveProduct(databases().primary.db, input, actor);
    const isLive = saved.changed ? await announceSoon() : true;
    // The desk's next page is read from a replica: only from one that has this.
    await updateSession({ lsn: await databases().position() });
    return { ...saved, isLive, savedAt: new Date().toISOString() };
  },
});
