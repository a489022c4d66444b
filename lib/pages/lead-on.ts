import 'server-only';
import { eq } from 'drizzle-orm';
import { notFound, permanentRedirect } from 'next/navigation';
import { redirects } from '#db/schema/index.ts';
import type { Locale } from '../catalog/types.ts';
import { databases } from '../database.ts';
import { localePath } from '../i18n/locale.ts';

/** For a path with nothing at it (without language): to where it has moved, else to the page that says so. */
export async function leadOn(locale: Locale, path: string): Promise<never> {
  const [moved] = await databases().read((db) =>
    db.select({ toPath: redirects.toPath }).from(redirects).where(eq(redirects.fromPath, path)),
  );
  if (moved) permanentRedirect(localePath(locale, moved.toPath));
  notFound();
}
