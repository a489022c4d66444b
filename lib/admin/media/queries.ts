import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { renderAttempts } from '../../media/render-files.ts';
import { isUnused, listUses, type PictureUse } from '../../media/uses.ts';
import { cutPage, type Page, pageSize } from '../page.ts';
import type { PictureView } from './schema.ts';

export type PictureState = 'ready' | 'waiting' | 'failed';

export interface PictureRow {
  id: string;
  src: string;
  name: string;
  width: number;
  height: number;
  placeholder: string | null;
  /** Of what it shows next, while that is made; else of what it shows. */
  state: PictureState;
  /** Uploaded here, and without words in one language or both. */
  needsWords: boolean;
}

const state = sql`CASE
  WHEN f.digest IS NULL OR f.ready_at IS NOT NULL THEN 'ready'
  WHEN f.attempts >= ${renderAttempts} AND f.available_at <= now() THEN 'failed' ELSE 'waiting' END`;
const needsWords = sql`(m.digest IS NOT NULL AND (m.alt_en = '' OR m.alt_ko = ''))`;

const views: Record<PictureView, SQL> = {
  words: needsWords,
  waiting: sql`(${state}) = 'waiting'`,
  failed: sql`(${state}) = 'failed'`,
  unused: isUnused,
};

/** Newest first. `q` is part of a name or of the words for those who do not see it. */
export async function listPictures(
  db: Database,
  {
    q,
    view,
    before,
  }: { q?: string | undefined; view?: PictureView | undefined; before?: string | undefined },
): Promise<Page<PictureRow, string>> {
  const conditions: SQL[] = [view ? views[view] : sql`true`];
  if (before) conditions.push(sql`m.id < ${before}`);
  if (q) {
    const part = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
    conditions.push(
      sql`((m.name || ' ' || m.alt_en || ' ' || m.alt_ko) ILIKE ${part} OR m.src ILIKE ${part})`,
    );
  }
  const rows = await db.execute<PictureRow & Record<string, unknown>>(sql`
    SELECT m.id, m.src, m.name, m.width, m.height, coalesce(m.placeholder, f.placeholder) AS placeholder,
      ${state} AS state, ${needsWords} AS "needsWords"
    FROM media m LEFT JOIN media_files f ON f.digest = coalesce(m.next_digest, m.digest)
    WHERE ${sql.join(conditions, sql` AND `)}
    ORDER BY m.id DESC LIMIT ${pageSize + 1}`);
  return cutPage([...rows], pageSize, ({ id }) => id);
}

export interface EditablePicture extends PictureRow {
  version: number;
  altEn: string;
  altKo: string;
  focalX: number;
  focalY: number;
  mimeType: string;
  bytes: number | null;
  /** Why its renditions could not be made. */
  lastError: string | null;
  uses: PictureUse[];
}

/** Of the primary, where it will be written. */
export async function getEditablePicture(db: Database, id: string): Promise<EditablePicture | null> {
  const [row] = await db.execute<Omit<EditablePicture, 'uses'> & Record<string, unknown>>(sql`
    SELECT m.id, m.src, m.name, m.width, m.height, coalesce(m.placeholder, f.placeholder) AS placeholder,
      ${state} AS state, ${needsWords} AS "needsWords", m.version, m.alt_en AS "altEn", m.alt_ko AS "altKo",
      m.focal_x AS "focalX", m.focal_y AS "focalY", m.mime_type AS "mimeType", m.bytes, f.last_error AS "lastError"
    FROM media m LEFT JOIN media_files f ON f.digest = coalesce(m.next_digest, m.digest)
    WHERE m.id = ${id}`);
  return row ? { ...row, uses: await listUses(db, id) } : null;
}
