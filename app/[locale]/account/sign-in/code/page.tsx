import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import styles from '#components/account/account.module.css';
import { AccountForm } from '#components/account/account-form.tsx';
import { DoorPage } from '#components/account/door-page.tsx';
import button from '#components/ui/button.module.css';
import { IntentLink } from '#components/ui/intent-link.tsx';
import { enterCodeAction } from '#lib/auth/actions.ts';
import { getCurrentUser } from '#lib/auth/current-user.ts';
import { safeReturnPath } from '#lib/auth/return-path.ts';
import type { AddressQuery } from '#lib/i18n/address.ts';
import { enterLocale } from '#lib/i18n/enter-locale.ts';
import { localePath } from '#lib/i18n/locale.ts';
import { privateMetadata } from '#lib/i18n/metadata.ts';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<AddressQuery>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterLocale(params);
  const t = await getTranslations('account.code');
  return privateMetadata(t('title'));
}

/** For who has a second factor: the password was right. */
export default async function EnterCodePage({ params, searchParams }: Props) {
  const { locale } = await enterLocale(params);
  const returnTo = safeReturnPath((await searchParams).returnTo) ?? undefined;
  if (await getCurrentUser()) redirect(returnTo ?? localePath(locale, '/account'));
  const t = await getTranslations('account.code');
  return (
    <DoorPage title={t('title')} intro={t('intro')}>
      <AccountForm
        locale={locale}
        action={enterCodeAction}
        hidden={{ returnTo }}
        fields={[{ name: 'code', label: t('code'), type: 'text', autoComplete: 'one-time-code' }]}
        words={{ submit: t('submit'), submitting: t('submitting') }}
      />
      <p className={styles.ways}>
        <IntentLink className={button.text} href={localePath(locale, '/account/sign-in')}>
          {t('again')}
        </IntentLink>
      </p>
    </DoorPage>
  );
}
