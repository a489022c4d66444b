'use server';

import { z } from 'zod';
import { action, leading } from '../../action.ts';
import { authorizeRole } from '../../auth/guard.ts';
import { noteOwnWrite } from '../../auth/start-session.ts';
import { databases } from '../../database.ts';
import { auditRoles } from '../access.ts';
import { deskSay } from '../words.ts';
import { setOwnersNeedSecondFactor } from './settings.ts';

const path = '/admin/users';

export const setOwnersNeedSecondFactorAction = leading(
  action({
    guard: () => authorizeRole(...auditRoles),
    schema: z.object({ isNeeded: z.enum(['true', 'false']) }),
    say: () => deskSay,
    run: async ({ isNeeded }, { guarded: user, requestId }) => {
      const actor = { id: user.id, email: user.email, requestId };
      const { hasSecondFactor } = user;
      await setOwnersNeedSecondFactor(databases().primary.db, isNeeded === 'true', {
        actor,
        hasSecondFactor,
      });
      await noteOwnWrite();
      return path;
    },
  }),
  () => path,
);
