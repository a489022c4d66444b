import type { ReactNode } from 'react';
import styles from '#components/account/account.module.css';
import { AccountNav } from '#components/account/account-nav.tsx';
import { requestedPath, requireUser } from '#lib/auth/guard.ts';
import { enterLocale } from '#lib/i18n/enter-locale.ts';
import { localePath } from '#lib/i18n/locale.ts';

interface Props {
  params: Promise<{ locale: string }>;
  children: ReactNode;
}

/** Guards what it shows itself; each page asks for its own data as whoever is signed in. */
export default async function AccountLayout({ params, children }: Props) {
  const { locale } = await enterLocale(params);
  const user = await requireUser(await requestedPath(localePath(locale, '/account')));
  return (
    <div className={styles.member}>
      <AccountNav locale={locale} user={user} />
      <div className={styles.content}>{children}</div>
    </div>
  );
}
