import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import styles from '#components/account/account.module.css';
import { OwnOrders } from '#components/account/own-orders.tsx';
import button from '#components/ui/button.module.css';
import { listOwnOrders } from '#lib/account/queries.ts';
import { signOutAction } from '#lib/auth/actions.ts';
import { requireUser } from '#lib/auth/guard.ts';
import { isStaff } from '#lib/auth/roles.ts';
import { databases } from '#lib/database.ts';
import { enterLocale } from '#lib/i18n/enter-locale.ts';
import { localePath } from '#lib/i18n/locale.ts';
import { privateMetadata } from '#lib/i18n/metadata.ts';
import { getSession } from '#lib/session.ts';

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterLocale(params);
  const t = await getTranslations('account');
  return privateMetadata(t('title'));
}

export default async function AccountPage({ params }: Props) {
  const { locale } = await enterLocale(params);
  const user = await requireUser(localePath(locale, '/account'));
  const { lsn } = await getSession();
  const [t, orders] = await Promise.all([
    getTranslations('account'),
    databases().read((db) => listOwnOrders(db, user.id), { after: lsn }),
  ]);
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{user.name || t('title')}</h1>
      <div className={styles.who}>
        <p className={styles.soft}>{t('signedInAs', { email: user.email })}</p>
        {isStaff(user.role) && (
          // Another root layout: a whole page, so nothing of it is fetched ahead.
          <Link href="/admin" prefetch={false} className={button.text}>
            {t('desk')}
          </Link>
        )}
        <form action={signOutAction}>
          <input type="hidden" name="locale" value={locale} />
          <button type="submit" className={button.text}>
            {t('signOut')}
          </button>
        </form>
      </div>
      <OwnOrders locale={locale} orders={orders} />
    </div>
  );
}
