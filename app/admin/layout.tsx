import '../styles/tokens.css';
import '../styles/base.css';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import styles from '#components/admin/desk.module.css';
import { DeskBar } from '#components/admin/desk-bar.tsx';
import skip from '#components/layout/skip-link.module.css';
import { deskLocale } from '#lib/admin/desk-locale.ts';
import { deskWords as t } from '#lib/admin/words.ts';
import { requestedPath, requireStaff } from '#lib/auth/guard.ts';
import { fontVariables } from '../fonts/fonts.ts';

export const generateMetadata = (): Metadata => ({
  title: { default: t('desk'), template: `%s · ${t('desk')}` },
  robots: { index: false, follow: false },
  icons: { icon: { url: '/favicon.svg', type: 'image/svg+xml' } },
});

/** Guards what it shows itself; each page guards itself too, as a layout is not asked again on every visit. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const user = await requireStaff(await requestedPath('/admin'));
  return (
    <html lang={deskLocale()} className={fontVariables.ko}>
      <body className={styles.desk}>
        <a className={skip.link} href="#content">
          {t('skip')}
        </a>
        <DeskBar user={user} />
        <main id="content" tabIndex={-1} className={styles.main}>
          {children}
        </main>
      </body>
    </html>
  );
}
