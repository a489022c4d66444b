'use server';

import type { z } from 'zod';
import type { Database } from '#db/client.ts';
import { action, leading } from '../../action.ts';
import type { Actor } from '../../audit.ts';
import { authorizeRole } from '../../auth/guard.ts';
import { noteOwnWrite } from '../../auth/start-session.ts';
import { announceSoon } from '../../cache/invalidate.ts';
import { databases } from '../../database.ts';
import {
  createCampaign,
  putDraftIntoCampaign,
  removeFromCampaign,
  rollBack,
  scheduleCampaign,
  startNow,
} from '../../publishing/campaigns/edit-campaign.ts';
import { productEditorRoles } from '../access.ts';
import { deskSay } from '../words.ts';
import { campaignSchema, createCampaignSchema, documentSchema, scheduleSchema } from './schema.ts';

const campaignPath = (id: unknown) => `/admin/campaigns/${encodeURIComponent(String(id))}`;

/** One thing done to a campaign, on the primary; what it makes stale is told before its page is shown again. */
function campaignAction<S extends z.ZodType<{ id: string }>>(
  schema: S,
  run: (db: Database, input: z.output<S>, actor: Actor) => Promise<string | null | undefined>,
) {
  const act = action({
    guard: () => authorizeRole(...productEditorRoles),
    schema,
    say: () => deskSay,
    run: async (input, { guarded: user, requestId }) => {
      const actor = { id: user.id, email: user.email, requestId };
      const receiptId = await run(databases().primary.db, input, actor);
      await announceSoon();
      await noteOwnWrite();
      return campaignPath(input.id) + (receiptId ? `?receipt=${receiptId}` : '');
    },
  });
  return leading(act, (form) => campaignPath(form.get('id')));
}

export const createCampaignAction = leading(
  action({
    guard: () => authorizeRole(...productEditorRoles),
    schema: createCampaignSchema,
    say: () => deskSay,
    run: async ({ title }, { guarded: user, requestId }) => {
      const actor = { id: user.id, email: user.email, requestId };
      const id = await createCampaign(databases().primary.db, title, actor);
      await noteOwnWrite();
      return campaignPath(id);
    },
  }),
  () => '/admin/campaigns',
);

export const scheduleCampaignAction = campaignAction(scheduleSchema, async (db, { id, ...times }, actor) => {
  await scheduleCampaign(db, id, times, actor);
  return null;
});

export const startCampaignAction = campaignAction(campaignSchema, (db, { id }, actor) =>
  startNow(db, id, actor),
);

export const rollBackAction = campaignAction(
  campaignSchema,
  async (db, { id }, actor) => (await rollBack(db, id, actor)).receiptId,
);

export const removeFromCampaignAction = campaignAction(
  documentSchema,
  async (db, { id, kind, documentId }, actor) => {
    await removeFromCampaign(db, id, { kind, id: documentId }, actor);
    return null;
  },
);

export const putDraftIntoCampaignAction = campaignAction(
  documentSchema,
  async (db, { id, kind, documentId }, actor) => {
    await putDraftIntoCampaign(db, id, { kind, id: documentId }, actor);
    return null;
  },
);
