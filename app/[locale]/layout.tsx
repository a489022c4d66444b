import '../styles/tokens.css';
import '../styles/base.css';
import type { Metadata, Viewport } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Footer } from '#components/layout/footer.tsx';
import { Header } from '#components/layout/header.tsx';
import { PreviewBar } from '#components/layout/preview-bar.tsx';
import skip from '#components/layout/skip-link.module.css';
import { listCollections } from '#lib/catalog/queries.ts';
import { env } from '#lib/env.ts';
import { enterLocale } from '#lib/i18n/enter-locale.ts';
import { fontVariables } from '../fonts/fonts.ts';

interface Props {
  params: Promise<{ locale: string }>;
  children: ReactNode;
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f6f4ef' },
    { media: '(prefers-color-scheme: dark)', color: '#1f1e1c' },
  ],
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterLocale(params);
  const t = await getTranslations('site');
  return {
    metadataBase: new URL(env().PUBLIC_URL),
    title: { default: t('title'), template: `%s · ${t('name')}` },
    description: t('description'),
    icons: { icon: { url: '/favicon.svg', type: 'image/svg+xml' } },
  };
}

export default async function LocaleLayout({ params, children }: Props) {
  const { locale } = await enterLocale(params);
  const [t, collections] = await Promise.all([getTranslations('site'), listCollections(locale)]);
  return (
    <html lang={locale} className={fontVariables[locale]}>
      <body>
        <a className={skip.link} href="#content">
          {t('skip')}
        </a>
        <Header locale={locale} collections={collections} />
        <main id="content" tabIndex={-1}>
          {children}
        </main>
        <Footer locale={locale} collections={collections} />
        <PreviewBar locale={locale} />
      </body>
    </html>
  );
}
