'use server';

import { action, leading } from '../../action.ts';
import { authorizeRole } from '../../auth/guard.ts';
import { noteOwnWrite } from '../../auth/start-session.ts';
import { announceSoon } from '../../cache/invalidate.ts';
import { databases } from '../../database.ts';
import { adjustStock } from '../../inventory/adjust-stock.ts';
import { stockKeeperRoles } from '../access.ts';
import { deskSay } from '../words.ts';
import { adjustStockSchema } from './schema.ts';

const variantPath = (id: unknown) => `/admin/stock/${encodeURIComponent(String(id))}`;

export const adjustStockAction = leading(
  action({
    guard: () => authorizeRole(...stockKeeperRoles),
    schema: adjustStockSchema,
    say: () => deskSay,
    run: async (adjustment, { guarded: user, requestId }) => {
      const actor = { id: user.id, email: user.email, requestId };
      await adjustStock(databases().primary.db, adjustment, actor);
      await announceSoon();
      await noteOwnWrite();
      return variantPath(adjustment.variantId);
    },
  }),
  (form) => variantPath(form.get('variantId')),
);
