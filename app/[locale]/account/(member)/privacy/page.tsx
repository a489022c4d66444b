import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import styles from '#components/account/account.module.css';
import { AccountForm } from '#components/account/account-form.tsx';
import { AccountSection } from '#components/account/account-section.tsx';
import button from '#components/ui/button.module.css';
import { deleteAccountAction } from '#lib/account/actions.ts';
import { requireUser } from '#lib/auth/guard.ts';
import { isStaff } from '#lib/auth/roles.ts';
import { enterLocale } from '#lib/i18n/enter-locale.ts';
import { localePath } from '#lib/i18n/locale.ts';
import { privateMetadata } from '#lib/i18n/metadata.ts';

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterLocale(params);
  const t = await getTranslations('account.privacy');
  return privateMetadata(t('title'));
}

export default async function PrivacyPage({ params }: Props) {
  const { locale } = await enterLocale(params);
  const user = await requireUser(localePath(locale, '/account/privacy'));
  const t = await getTranslations('account.privacy');
  return (
    <>
      <h1 className={styles.title}>{t('title')}</h1>
      <AccountSection id="export" title={t('export')} intro={t('exportText')}>
        <p>
          <a className={button.line} href="/api/account/export" download>
            {t('exportLink')}
          </a>
        </p>
      </AccountSection>
      <AccountSection
        id="delete"
        title={t('delete')}
        intro={isStaff(user.role) ? t('staff') : t('deleteText')}
      >
        {!isStaff(user.role) && (
          <AccountForm
            locale={locale}
            action={deleteAccountAction}
            kind="line"
            fields={[
              {
                name: 'password',
                label: t('deletePassword'),
                type: 'password',
                autoComplete: 'current-password',
              },
            ]}
            words={{ submit: t('deleteSubmit'), submitting: t('deleting') }}
          />
        )}
      </AccountSection>
    </>
  );
}
