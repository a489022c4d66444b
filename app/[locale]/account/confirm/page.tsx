import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AccountForm } from '#components/account/account-form.tsx';
import { DoorPage } from '#components/account/door-page.tsx';
import { ExpiredLink } from '#components/account/expired-link.tsx';
import { confirmSignUpAction } from '#lib/auth/actions.ts';
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
  const t = await getTranslations('account.confirm');
  return linkMetadata(t('title'));
}

/** Looks at the link and changes nothing: programs that read mail open links too. */
export default async function ConfirmSignUpPage({ params, searchParams }: Props) {
  const { locale } = await enterLocale(params);
  const link = await getMailedLink(addressValue(await searchParams, 'token'), 'confirm_email');
  if (!link) return <ExpiredLink again={localePath(locale, '/account/sign-up')} />;
  const t = await getTranslations('account.confirm');
  return (
    <DoorPage title={t('title')} intro={t('intro', { email: link.email })}>
      <AccountForm
        locale={locale}
        action={confirmSignUpAction}
        hidden={{ token: link.token }}
        fields={[
          { name: 'password', label: t('password'), type: 'password', autoComplete: 'current-password' },
        ]}
        words={{ submit: t('submit'), submitting: t('submitting') }}
      />
    </DoorPage>
  );
}
