import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { PageBlocks } from '#components/pages/page-blocks.tsx';
import { getDraftedPage } from '#lib/admin/pages/queries.ts';
import { requireRole } from '#lib/auth/guard.ts';
import { staffRoles } from '#lib/auth/roles.ts';
import { databases } from '#lib/database.ts';
import { enterLocale } from '#lib/i18n/enter-locale.ts';
import { localePath } from '#lib/i18n/locale.ts';
import { privateMetadata } from '#lib/i18n/metadata.ts';

export const dynamic = 'force-dynamic';

interface Props {
  params: Promise<{ locale: string; id: string }>;
}

export const metadata: Metadata = privateMetadata('');

/** A page with its draft, for staff: as the shop would show it. */
export default async function PreviewPage({ params }: Props) {
  const { locale, id } = await enterLocale(params);
  await requireRole(localePath(locale, `/preview/${encodeURIComponent(id)}`), ...staffRoles);
  if (!z.uuid().safeParse(id).success) notFound();
  const page = await getDraftedPage(databases().primary.db, id, locale);
  if (!page) notFound();
  return <PageBlocks page={page} locale={locale} />;
}
