import { and, asc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database } from '#db/client.ts';
import { collections, collectionTranslations, media } from '#db/schema/index.ts';
import type { Collection, Locale } from './types.ts';

const english = alias(collectionTranslations, 'english');
const translated = alias(collectionTranslations, 'translated');

/** One query for both reads: the words fall back to English where a translation is missing. */
const select = (db: Database, locale: Locale) =>
  db
    .select({ collection: collections, english, translated, media })
    .from(collections)
    .innerJoin(english, and(eq(english.collectionId, collections.id), eq(english.locale, 'en')))
    .leftJoin(translated, and(eq(translated.collectionId, collections.id), eq(translated.locale, locale)))
    .leftJoin(media, eq(media.id, collections.imageId));

type Row = Awaited<ReturnType<typeof select>>[number];

export async function readCollection(
  db: Database,
  handle: string,
  locale: Locale,
): Promise<Collection | null> {
  const [row] = await select(db, locale).where(
    and(eq(collections.handle, handle), eq(collections.status, 'active')),
  );
  return row ? toCollection(row) : null;
}

export async function readCollections(db: Database, locale: Locale): Promise<Collection[]> {
  const rows = await select(db, locale)
    .where(eq(collections.status, 'active'))
    .orderBy(asc(collections.position), asc(collections.handle));
  return rows.map(toCollection);
}

function toCollection({ collection, english, translated, media }: Row): Collection {
  const words = translated ?? english;
  return {
    id: collection.id,
    handle: collection.handle,
    title: words.title,
    description: words.description,
    seo: { title: words.seoTitle, description: words.seoDescription },
    image: media && { src: media.src, width: media.width, height: media.height, alt: words.title },
  };
}
