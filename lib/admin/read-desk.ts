import type { Database } from '#db/client.ts';
import { databases } from '../database.ts';
import { getSession } from '../session.ts';

/** A read for the desk: from a replica that has what this browser saved last. */
export async function readDesk<T>(run: (db: Database) => Promise<T>): Promise<T> {
  const { lsn } = await getSession();
  return databases().read(run, { after: lsn });
}
