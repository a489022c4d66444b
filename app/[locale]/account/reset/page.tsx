import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AccountForm } from '#components/account/account-form.tsx';
import { DoorPage } from '#components/account/door-page.tsx';
import { ExpiredLink } from '#components/account/expired-link.tsx';
import { resetPasswordAction } from '#lib/auth/actions.ts';
import { getMailedLink } from '#lib/auth/mailed-link.ts';
import { type AddressQuery, addressValue } from '#lib/i18n/address.ts';
import { enterLocale } from '#lib/i18n/enter-locale.ts';
import { localePath } from '#lib/i18n/locale.ts';
import { linkMetadata } from '#lib/i18n/metadata.ts';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<AddressQuery>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterLocale(params);
  const t = await getTranslations('account.reset');
  return linkMetadata(t('title'));
}

/** Looks at the link and changes nothing: programs that read mail open links too. */
export default async function ResetPasswordPage({ params, searchParams }: Props) {
  const { locale } = await enterLocale(params);
  const link = await getMailedLink(addressValue(await searchParams, 'token'), 'reset_password');
  if (!link) return <ExpiredLink again={localePath(locale, '/account/forgot')} />;
  const [t, tSignUp] = await Promise.all([
    getTranslations('account.reset'),
    getTranslations('account.signUp'),
  ]);
  return (
    <DoorPage title={t('title')} intro={t('intro', { email: link.email })}>
      <AccountForm
        locale={locale}
        action={resetPasswordAction}
        hidden={{ token: link.token }}
        fields={[
          {
            name: 'password',
            label: t('password'),
            type: 'password',
            autoComplete: 'new-password',
            hint: tSignUp('passwordHint'),
          },
        ]}
        words={{ submit: t('submit'), submitting: t('submitting') }}
      />
    </DoorPage>
  );
}
