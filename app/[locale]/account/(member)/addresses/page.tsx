import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import styles from '#components/account/account.module.css';
import { AddressList } from '#components/account/address-list.tsx';
import button from '#components/ui/button.module.css';
import { IntentLink } from '#components/ui/intent-link.tsx';
import { listAddresses } from '#lib/account/queries.ts';
import { requireUser } from '#lib/auth/guard.ts';
import { enterLocale } from '#lib/i18n/enter-locale.ts';
import { localePath } from '#lib/i18n/locale.ts';
import { privateMetadata } from '#lib/i18n/metadata.ts';

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterLocale(params);
  const t = await getTranslations('account.addresses');
  return privateMetadata(t('title'));
}

export default async function AddressesPage({ params }: Props) {
  const { locale } = await enterLocale(params);
  await requireUser(localePath(locale, '/account/addresses'));
  const [t, addresses] = await Promise.all([getTranslations('account.addresses'), listAddresses()]);
  return (
    <>
      <h1 className={styles.title}>{t('title')}</h1>
      {addresses.length === 0 ? <p>{t('empty')}</p> : <AddressList locale={locale} addresses={addresses} />}
      <p>
        <IntentLink className={button.line} href={localePath(locale, '/account/addresses/new')}>
          {t('add')}
        </IntentLink>
      </p>
    </>
  );
}
