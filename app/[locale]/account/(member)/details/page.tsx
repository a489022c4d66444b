import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import styles from '#components/account/account.module.css';
import { AccountForm } from '#components/account/account-form.tsx';
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
      <section className={styles.section} aria-labelledby="name">
        <h2 id="name" className={styles.heading}>
          {t('name')}
        </h2>
        <AccountForm
          locale={locale}
          action={changeNameAction}
          kind="line"
          fields={[{ name: 'name', label: t('name'), type: 'text', autoComplete: 'name', value: user.name }]}
          words={{ submit: t('nameSubmit'), submitting: t('saving'), done: t('nameDone') }}
        />
      </section>
      {hasPassword ? (
        <>
          <section className={styles.section} aria-labelledby="email">
            <h2 id="email" className={styles.heading}>
              {t('email')}
            </h2>
            <p className={styles.soft}>{t('emailIntro', { email: user.email })}</p>
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
          </section>
          <section className={styles.section} aria-labelledby="password">
            <h2 id="password" className={styles.heading}>
              {t('password')}
            </h2>
            <p className={styles.soft}>{t('passwordIntro')}</p>
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
          </section>
        </>
      ) : (
        <section className={styles.section} aria-labelledby="password">
          <h2 id="password" className={styles.heading}>
            {t('password')}
          </h2>
          <p className={styles.soft}>{t('noPassword')}</p>
          <AccountForm
            locale={locale}
            action={forgotPasswordAction}
            kind="line"
            isOnce
            fields={[]}
            hidden={{ email: user.email }}
            words={{ submit: t('askPassword'), submitting: t('saving'), done: t('passwordAsked') }}
          />
        </section>
      )}
    </>
  );
}
