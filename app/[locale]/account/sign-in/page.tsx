import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import styles from '#components/account/account.module.css';
import { SignInForm } from '#components/account/sign-in-form.tsx';
import { getCurrentUser } from '#lib/auth/current-user.ts';
import { safeReturnPath } from '#lib/auth/return-path.ts';
import { enterLocale } from '#lib/i18n/enter-locale.ts';
import { localePath } from '#lib/i18n/locale.ts';
import { privateMetadata } from '#lib/i18n/metadata.ts';
import { accountSay } from '#lib/say.ts';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterLocale(params);
  const t = await getTranslations('account.signIn');
  return privateMetadata(t('title'));
}

export default async function SignInPage({ params, searchParams }: Props) {
  const { locale } = await enterLocale(params);
  const query = await searchParams;
  // next-auth names it `callbackUrl`.
  const returnTo = safeReturnPath(query.returnTo ?? query.callbackUrl) ?? undefined;
  if (await getCurrentUser()) redirect(returnTo ?? localePath(locale, '/account'));
  const t = await getTranslations('account.signIn');
  const problem = typeof query.error === 'string' ? accountSay(locale)(query.error) : undefined;
  return (
    <div className={styles.page}>
      <div className={styles.narrow}>
        <h1 className={styles.title}>{t('title')}</h1>
        <p className={styles.soft}>{returnTo ? t('needed') : t('intro')}</p>
        <SignInForm
          locale={locale}
          returnTo={returnTo}
          problem={problem}
          words={{
            email: t('email'),
            password: t('password'),
            submit: t('submit'),
            submitting: t('submitting'),
          }}
        />
        <p className={styles.soft}>{t('guest')}</p>
      </div>
    </div>
  );
}
