import 'server-only';
import { and, asc, eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { deskViews } from '#db/schema/index.ts';
import type { ViewPlace } from './schema.ts';

export interface DeskView {
  id: string;
  name: string;
  /** As in the address, without the question mark. */
  query: string;
}

/** A person's own, by name. */
export const listViews = (db: Database, userId: string, place: ViewPlace): Promise<DeskView[]> =>
  db
    .select({ id: deskViews.id, name: deskViews.name, query: deskViews.query })
    .from(deskViews)
    .where(and(eq(deskViews.userId, userId), eq(deskViews.place, place)))
    .orderBy(asc(deskViews.name));
