import 'server-only';
import { and, desc, eq, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { documentVersions, drafts, pages } from '#db/schema/index.ts';
import type { Locale } from '../../catalog/types.ts';
import { pageOf } from '../../pages/read-page.ts';
import type { Page } from '../../pages/types.ts';
import type { Fields } from '../../publishing/document.ts';
import { getDraft, withDraft } from '../../publishing/drafts.ts';
import { kinds } from '../../publishing/kinds/registry.ts';
import type { ProductStatus } from '../products/queries.ts';
import type { PageFields } from './schema.ts';

export interface PageRow {
  id: string;
  handle: string;
  title: string;
  status: ProductStatus;
  hasDraft: boolean;
  updatedAt: Date;
}

/** Few enough for one list; those that were worked on last come first. */
export async function listPages(db: Database): Promise<PageRow[]> {
  return db
    .select({
      id: pages.id,
      handle: pages.handle,
      title: sql<string>`coalesce(nullif(coalesce(${drafts.fields}, ${pages.content}) ->> 'title.en', ''),
        nullif(${pages.content} ->> 'title.en', ''), ${pages.handle})`,
      status: pages.status,
      hasDraft: sql<boolean>`${drafts.documentId} IS NOT NULL`,
      updatedAt: sql<Date>`greatest(${pages.updatedAt}, ${drafts.updatedAt})`.mapWith(pages.updatedAt),
    })
    .from(pages)
    .leftJoin(drafts, and(eq(drafts.kind, 'page'), eq(drafts.documentId, sql`${pages.id}::text`)))
    .orderBy(desc(sql`greatest(${pages.updatedAt}, ${drafts.updatedAt})`), desc(pages.id))
    .limit(500);
}

export interface EditablePage {
  id: string;
  handle: string;
  status: ProductStatus;
  hasDraft: boolean;
  /** With what is drafted of it. */
  fields: PageFields;
}

/** Of the primary, where it will be written. */
export async function getEditablePage(db: Database, id: string): Promise<EditablePage | null> {
  const [row] = await db
    .select({ handle: pages.handle, status: pages.status })
    .from(pages)
    .where(eq(pages.id, id));
  const published = (await kinds.page.read(db, [id])).get(id);
  if (!row || !published) return null;
  const draft = await getDraft(db, { kind: 'page', id });
  const fields = withDraft(published, draft) as unknown as PageFields;
  return { id, ...row, hasDraft: draft !== null, fields };
}

/** The page as it would be if its draft were published, in one language. */
export async function getDraftedPage(db: Database, id: string, locale: Locale): Promise<Page | null> {
  const page = await getEditablePage(db, id);
  return page && pageOf(db, page.handle, page.fields as unknown as Fields, locale);
}

export interface PageVersion {
  version: number;
  cause: string;
  authorEmail: string;
  createdAt: Date;
}

/** Newest first. */
export const listPageVersions = (db: Database, id: string): Promise<PageVersion[]> =>
  db
    .select({
      version: documentVersions.version,
      cause: documentVersions.cause,
      authorEmail: documentVersions.authorEmail,
      createdAt: documentVersions.createdAt,
    })
    .from(documentVersions)
    .where(and(eq(documentVersions.kind, 'page'), eq(documentVersions.documentId, id)))
    .orderBy(desc(documentVersions.version))
    .limit(30);
