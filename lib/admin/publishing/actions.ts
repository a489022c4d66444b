'use server';

import { action, leading } from '../../action.ts';
import { authorizeRole } from '../../auth/guard.ts';
import { noteOwnWrite } from '../../auth/start-session.ts';
import { announceSoon } from '../../cache/invalidate.ts';
import { databases } from '../../database.ts';
import { discardDraft } from '../../publishing/drafts.ts';
import { restoreVersion } from '../../publishing/restore-version.ts';
import { productEditorRoles } from '../access.ts';
import { deskSay } from '../words.ts';
import { discardSchema, restoreSchema } from './schema.ts';

const productPath = (id: unknown) => `/admin/products/${encodeURIComponent(String(id))}`;

export const restoreProductAction = leading(
  action({
    guard: () => authorizeRole(...productEditorRoles),
    schema: restoreSchema,
    say: () => deskSay,
    run: async ({ id, version }, { guarded: user, requestId }) => {
      const actor = { id: user.id, email: user.email, requestId };
      const { receiptId } = await restoreVersion(
        databases().primary.db,
        { kind: 'product', id },
        version,
        actor,
      );
      await announceSoon();
      await noteOwnWrite();
      return productPath(id) + (receiptId ? `?receipt=${receiptId}` : '');
    },
  }),
  (form) => productPath(form.get('id')),
);

export const discardDraftAction = leading(
  action({
    guard: () => authorizeRole(...productEditorRoles),
    schema: discardSchema,
    say: () => deskSay,
    run: async ({ id }, { guarded: user, requestId }) => {
      const actor = { id: user.id, email: user.email, requestId };
      await discardDraft(databases().primary.db, { kind: 'product', id }, actor);
      await noteOwnWrite();
      return productPath(id);
    },
  }),
  (form) => productPath(form.get('id')),
);
