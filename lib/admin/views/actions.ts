'use server';

import { and, eq } from 'drizzle-orm';
import { deskViews } from '#db/schema/index.ts';
import { action, leading } from '../../action.ts';
import { authorizeRole } from '../../auth/guard.ts';
import { staffRoles } from '../../auth/roles.ts';
import { noteOwnWrite } from '../../auth/start-session.ts';
import { databases } from '../../database.ts';
import { deskSay } from '../words.ts';
import { forgetViewSchema, keepViewSchema, placePath, type ViewPlace } from './schema.ts';

const guard = () => authorizeRole(...staffRoles);
const say = () => deskSay;
const refusedAt = (form: FormData) =>
  placePath((form.get('place') === 'products' ? 'products' : 'orders') as ViewPlace);

/** A name that is there already takes the new filters. */
export const keepViewAction = leading(
  action({
    guard,
    schema: keepViewSchema,
    say,
    run: async (view, { guarded: { id: userId } }) => {
      await databases()
        .primary.db.insert(deskViews)
        .values({ ...view, userId })
        .onConflictDoUpdate({
          target: [deskViews.userId, deskViews.place, deskViews.name],
          set: { query: view.query },
        });
      await noteOwnWrite();
      return placePath(view.place, view.query);
    },
  }),
  refusedAt,
);

export const forgetViewAction = leading(
  action({
    guard,
    schema: forgetViewSchema,
    say,
    run: async ({ place, id }, { guarded: user }) => {
      await databases()
        .primary.db.delete(deskViews)
        .where(and(eq(deskViews.id, id), eq(deskViews.userId, user.id)));
      await noteOwnWrite();
      return placePath(place);
    },
  }),
  refusedAt,
);
