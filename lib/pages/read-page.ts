import { and, eq, inArray, like, lte, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { media, pages } from '#db/schema/index.ts';
import type { Locale } from '../catalog/types.ts';
import type { Fields } from '../publishing/document.ts';
import { pictureIdsOf, readBlocks } from './blocks.ts';
import type { Page, PagePicture } from './types.ts';

const isPublic = and(eq(pages.status, 'active'), lte(pages.publishedAt, sql`now()`));

export async function readPageHandles(db: Database): Promise<string[]> {
  const rows = await db.select({ handle: pages.handle }).from(pages).where(isPublic);
  return rows.map(({ handle }) => handle);
}

export async function readPage(db: Database, handle: string, locale: Locale): Promise<Page | null> {
  const [row] = await db
    .select({ content: pages.content })
    .from(pages)
    .where(and(eq(pages.handle, handle), isPublic));
  return row ? pageOf(db, handle, row.content as Fields, locale) : null;
}

/** A page of these fields, whether they are public or not. English stands in where Korean words are missing. */
export async function pageOf(db: Database, handle: string, fields: Fields, locale: Locale): Promise<Page> {
  const say = (name: string) => String(fields[`${name}.${locale}`] || fields[`${name}.en`] || '');
  const blocks = readBlocks(fields.blocks);
  return {
    handle,
    title: say('title'),
    seo: { title: say('seoTitle'), description: say('seoDescription') },
    blocks,
    pictures: await readPictures(db, pictureIdsOf(blocks), locale),
  };
}

const percent = (share: number) => `${Math.round(share * 1000) / 10}%`;

async function readPictures(
  db: Database,
  ids: readonly string[],
  locale: Locale,
): Promise<Record<string, PagePicture>> {
  if (ids.length === 0) return {};
  const rows = await db
    .select()
    .from(media)
    .where(and(inArray(media.id, [...ids]), like(media.src, '/%')));
  return Object.fromEntries(
    rows.map(({ id, src, width, height, altEn, altKo, focalX, focalY }) => {
      const alt = (locale === 'ko' && altKo) || altEn;
      return [id, { src, width, height, alt, focus: `${percent(focalX)} ${percent(focalY)}` }];
    }),
  );
}
