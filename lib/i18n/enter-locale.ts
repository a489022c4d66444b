import { notFound } from 'next/navigation';
import { setRequestLocale } from 'next-intl/server';
import type { Locale } from '#lib/catalog/types.ts';
import { isLocale } from './locale.ts';

/** The route's params with its language made known to everything below; 404 where it is none of ours. */
export async function enterLocale<P extends { locale: string }>(
  params: Promise<P>,
): Promise<P & { locale: Locale }> {
  const found = await params;
  if (!isLocale(found.locale)) notFound();
  setRequestLocale(found.locale);
  return { ...found, locale: found.locale };
}
