'use server';

import { redirect } from 'next/navigation';
import { action } from '../../action.ts';
import { authorizeRole } from '../../auth/guard.ts';
import { noteOwnWrite } from '../../auth/start-session.ts';
import { announceSoon } from '../../cache/invalidate.ts';
import { databases } from '../../database.ts';
import type { Fields } from '../../publishing/document.ts';
import { publishDraft, saveDraft } from '../../publishing/drafts.ts';
import { restoreVersion } from '../../publishing/restore-version.ts';
import { transact } from '../../transact.ts';
import { pageEditorRoles } from '../access.ts';
import { deskSay } from '../words.ts';
import { createPage, movePage } from './edit-page.ts';
import { getEditablePage } from './queries.ts';
import { createPageSchema, movePageSchema, restorePageSchema, savePageSchema } from './schema.ts';

const guard = () => authorizeRole(...pageEditorRoles);
const say = () => deskSay;
const db = () => databases().primary.db;

export const createPageAction = action({
  guard,
  schema: createPageSchema,
  say,
  run: async (input, { guarded: { id, email }, requestId }): Promise<null> => {
    const pageId = await createPage(db(), input, { id, email, requestId });
    await noteOwnWrite();
    redirect(`/admin/pages/${pageId}`);
  },
});

/** Called while one types, too: a draft is what survives a browser that dies. */
export const savePageAction = action({
  guard,
  schema: savePageSchema,
  say,
  run: async ({ id: pageId, intent, seen, fields }, { guarded: { id, email }, requestId }) => {
    const actor = { id, email, requestId };
    const key = { kind: 'page' as const, id: pageId };
    const edit = { seen: seen as unknown as Fields, fields: fields as unknown as Fields };
    const published =
      intent === 'publish' ? await transact(db(), (tx) => publishDraft(tx, key, edit, actor)) : null;
    if (!published) await saveDraft(db(), key, edit, actor);
    const isLive = intent === 'publish' ? await announceSoon() : true;
    await noteOwnWrite();
    // As they were kept: what no page may hold is gone from them.
    const kept = await getEditablePage(db(), pageId);
    const receiptId = published?.receiptId ?? null;
    return { intent, isLive, receiptId, fields: kept?.fields ?? fields, savedAt: new Date().toISOString() };
  },
});

export const movePageAction = action({
  guard,
  schema: movePageSchema,
  say,
  run: async (input, { guarded: { id, email }, requestId }) => {
    await movePage(db(), input, { id, email, requestId });
    await announceSoon();
    await noteOwnWrite();
    return { handle: input.handle };
  },
});

export const restorePageAction = action({
  guard,
  schema: restorePageSchema,
  say,
  run: async ({ id: pageId, version }, { guarded: { id, email }, requestId }): Promise<null> => {
    await restoreVersion(db(), { kind: 'page', id: pageId }, version, { id, email, requestId });
    await announceSoon();
    await noteOwnWrite();
    redirect(`/admin/pages/${pageId}`);
  },
});
