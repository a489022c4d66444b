import type { Metadata } from 'next';
import { PageBlocks } from '#components/pages/page-blocks.tsx';
import { enterLocale } from '#lib/i18n/enter-locale.ts';
import { pageMetadata } from '#lib/i18n/metadata.ts';
import { leadOn } from '#lib/pages/lead-on.ts';
import { getPage } from '#lib/pages/queries.ts';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

interface Props {
  params: Promise<{ locale: string; page: string[] }>;
}

async function open(params: Props['params']) {
  const { locale, page } = await enterLocale(params);
  const handle = page.join('/');
  const found = await getPage(handle, locale);
  return { locale, page: found ?? (await leadOn(locale, `/${handle}`)) };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, page } = await open(params);
  return pageMetadata({
    locale,
    path: `/${page.handle}`,
    title: page.seo.title || page.title,
    description: page.seo.description,
    image: Object.values(page.pictures)[0] ?? null,
  });
}

/** A page that marketers made of blocks; made once for everyone, anew when something it shows was edited. */
export default async function LandingPage({ params }: Props) {
  const { locale, page } = await open(params);
  return <PageBlocks page={page} locale={locale} />;
}
