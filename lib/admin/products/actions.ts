'use server';

import { action } from '../../action.ts';
import { authorizeRole } from '../../auth/guard.ts';
import { announceSoon } from '../../cache/invalidate.ts';
import { databases } from '../../database.ts';
import { updateSession } from '../../session.ts';
import { productEditorRoles } from '../access.ts';
import { deskSay } from '../words.ts';
import { changeProductInCampaign, draftProduct, publishProduct } from './save-product.ts';
import { saveProductSchema } from './schema.ts';

/** One form, three ends: public now, kept as a draft, or put into a campaign. */
export const saveProductAction = action({
  guard: () => authorizeRole(...productEditorRoles),
  schema: saveProductSchema,
  say: () => deskSay,
  run: async (input, { guarded: user, requestId }) => {
    const actor = { id: user.id, email: user.email, requestId };
    const { db } = databases().primary;
    const { intent, campaignId } = input;
    const saved = campaignId
      ? await changeProductInCampaign(db, campaignId, input, actor)
      : await (intent === 'publish' ? publishProduct : draftProduct)(db, input, actor);
    const isLive = saved.changed && !campaignId && intent === 'publish' ? await announceSoon() : true;
    // The desk's next page is read from a replica: only from one that has this.
    await updateSession({ lsn: await databases().position() });
    return { ...saved, intent, isLive, savedAt: new Date().toISOString() };
  },
});
