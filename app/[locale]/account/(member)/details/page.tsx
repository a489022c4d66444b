import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import styles from '#components/account/account.module.css';
import { AccountForm } from '#components/account/account-form.tsx';
import { AccountSection } from '#components/account/account-section.tsx';
import { changeNameAction } from '#lib/account/actions.ts';
import { changeEmailAction, changePasswordAction, forgotPasswordAction } from '#lib/auth/actions.ts';
import { requireUser } from '#lib/auth/guard.ts';
import { hasOwnPassword } from '#lib/auth/own-password.ts';
import { enterLocale } from '#lib/i18n/enter-locale.ts';
import { localePath } from '#lib/i18n/locale.ts';
import { privateMetadata } from '#lib/i18n/metadata.ts';

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterLocale(params);
  const t = await getTranslations('account.details');
  return privateMetadata(t('title'));
}

export default async function DetailsPage({ params }: Props) {
  const { locale } = await enterLocale(params);
  const user = await requireUser(localePath(locale, '/account/details'));
  const [t, hasPassword] = await Promise.all([getTranslations('account.details'), hasOwnPassword(user.id)]);
  return (
    <>
      <h1 className={styles.title}>{t('title')}</h1>
      <AccountSection id="name" title={t('name')}>
        <AccountForm
          locale={locale}
          action={changeNameAction}
          kind="line"
          fields={[{ name: 'name', label: t('name'), type: 'text', autoComplete: 'name', value: user.name }]}
          words={{ submit: t('nameSubmit'), submitting: t('saving'), done: t('nameDone') }}
        />
      </AccountSection>
      {hasPassword ? (
        <>
          <AccountSection id="email" title={t('email')} intro={t('emailIntro', { email: user.email })}>
            <AccountForm
              locale={locale}
              action={changeEmailAction}
              kind="line"
              isOnce
              fields={[
                { name: 'email', label: t('newEmail'), type: 'email', autoComplete: 'email' },
                { name: 'password', label: t('current'), type: 'password', autoComplete: 'current-password' },
              ]}
              words={{ submit: t('emailSubmit'), submitting: t('saving'), done: t.raw('emailDone') }}
            />
          </AccountSection>
          <AccountSection id="password" title={t('password')} intro={t('passwordIntro')}>
            <AccountForm
              locale={locale}
              action={changePasswordAction}
              kind="line"
              isOnce
              fields={[
                { name: 'current', label: t('current'), type: 'password', autoComplete: 'current-password' },
                {
                  name: 'newPassword',
                  label: t('newPassword'),
                  type: 'password',
                  autoComplete: 'new-password',
                  hint: t('passwordHint'),
                },
              ]}
              words={{ submit: t('passwordSubmit'), submitting: t('saving'), done: t('passwordDone') }}
            />
          </AccountSection>
        </>
      ) : (
        <AccountSection id="password" title={t('password')} intro={t('noPassword')}>
          <AccountForm
            locale={locale}
            action={forgotPasswordAction}
            kind="line"
            isOnce
            fields={[]}
            hidden={{ email: user.email }}
            words={{ submit: t('askPassword'), submitting: t('saving'), done: t('passwordAsked') }}
          />
        </AccountSection>
      )}
    </>
  );
}
