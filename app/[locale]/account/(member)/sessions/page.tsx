import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import styles from '#components/account/account.module.css';
import { ActionButton } from '#components/account/action-button.tsx';
import { SessionList } from '#components/account/session-list.tsx';
import { listOwnSessions } from '#lib/account/queries.ts';
import { endOtherSessionsAction } from '#lib/auth/actions.ts';
import { requireUser } from '#lib/auth/guard.ts';
import { enterLocale } from '#lib/i18n/enter-locale.ts';
import { localePath } from '#lib/i18n/locale.ts';
import { privateMetadata } from '#lib/i18n/metadata.ts';

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterLocale(params);
  const t = await getTranslations('account.sessions');
  return privateMetadata(t('title'));
}

export default async function SessionsPage({ params }: Props) {
  const { locale } = await enterLocale(params);
  await requireUser(localePath(locale, '/account/sessions'));
  const [t, sessions] = await Promise.all([getTranslations('account.sessions'), listOwnSessions()]);
  return (
    <>
      <h1 className={styles.title}>{t('title')}</h1>
      <p className={styles.soft}>{t('intro')}</p>
      <SessionList locale={locale} sessions={sessions} />
      {sessions.length > 1 ? (
        <ActionButton
          locale={locale}
          action={endOtherSessionsAction}
          kind="line"
          words={{ submit: t('endOthers'), submitting: t('ending') }}
        />
      ) : (
        <p className={styles.soft}>{t('only')}</p>
      )}
    </>
  );
}
