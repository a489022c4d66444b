import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { AccountForm } from '#components/account/account-form.tsx';
import { DoorPage } from '#components/account/door-page.tsx';
import button from '#components/ui/button.module.css';
import { IntentLink } from '#components/ui/intent-link.tsx';
import { signUpAction } from '#lib/auth/actions.ts';
import { getCurrentUser } from '#lib/auth/current-user.ts';
import { enterLocale } from '#lib/i18n/enter-locale.ts';
import { localePath } from '#lib/i18n/locale.ts';
import { privateMetadata } from '#lib/i18n/metadata.ts';

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterLocale(params);
  const t = await getTranslations('account.signUp');
  return privateMetadata(t('title'));
}

export default async function SignUpPage({ params }: Props) {
  const { locale } = await enterLocale(params);
  if (await getCurrentUser()) redirect(localePath(locale, '/account'));
  const t = await getTranslations('account.signUp');
  return (
    <DoorPage title={t('title')} intro={t('intro')}>
      <AccountForm
        locale={locale}
        action={signUpAction}
        isOnce
        fields={[
          { name: 'name', label: t('name'), type: 'text', autoComplete: 'name' },
          { name: 'email', label: t('email'), type: 'email', autoComplete: 'email' },
          {
            name: 'password',
            label: t('password'),
            type: 'password',
            autoComplete: 'new-password',
            hint: t('passwordHint'),
          },
        ]}
        words={{ submit: t('submit'), submitting: t('submitting'), done: t.raw('done') }}
      />
      <p>
        <IntentLink className={button.text} href={localePath(locale, '/account/sign-in')}>
          {t('toSignIn')}
        </IntentLink>
      </p>
    </DoorPage>
  );
}
