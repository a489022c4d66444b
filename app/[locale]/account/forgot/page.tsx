import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AccountForm } from '#components/account/account-form.tsx';
import { DoorPage } from '#components/account/door-page.tsx';
import button from '#components/ui/button.module.css';
import { IntentLink } from '#components/ui/intent-link.tsx';
import { forgotPasswordAction } from '#lib/auth/actions.ts';
import { enterLocale } from '#lib/i18n/enter-locale.ts';
import { localePath } from '#lib/i18n/locale.ts';
import { privateMetadata } from '#lib/i18n/metadata.ts';

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterLocale(params);
  const t = await getTranslations('account.forgot');
  return privateMetadata(t('title'));
}

export default async function ForgotPasswordPage({ params }: Props) {
  const { locale } = await enterLocale(params);
  const t = await getTranslations('account.forgot');
  return (
    <DoorPage title={t('title')} intro={t('intro')}>
      <AccountForm
        locale={locale}
        action={forgotPasswordAction}
        isOnce
        fields={[{ name: 'email', label: t('email'), type: 'email', autoComplete: 'username' }]}
        words={{ submit: t('submit'), submitting: t('submitting'), done: t.raw('done') }}
      />
      <p>
        <IntentLink className={button.text} href={localePath(locale, '/account/sign-in')}>
          {t('back')}
        </IntentLink>
      </p>
    </DoorPage>
  );
}
