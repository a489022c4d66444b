import 'server-only';
import { cached } from '../cache/cached.ts';
import { manifest } from '../cache/manifest.ts';
import type { Locale } from '../catalog/types.ts';
import { readPage, readPageHandles } from './read-page.ts';
import type { Page } from './types.ts';

/** The published page, null for any other handle: those are endless, so only the list of what there is is kept. */
export async function getPage(handle: string, locale: Locale): Promise<Page | null> {
  const handles = await cached(manifest.pages, [], readPageHandles);
  if (!handles.includes(handle)) return null;
  return cached(manifest.page, [locale, handle], (db) => readPage(db, handle, locale));
}
