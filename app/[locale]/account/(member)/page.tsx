import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import styles from '#components/account/account.module.css';
import { AccountSection } from '#components/account/account-section.tsx';
import { AddressCard } from '#components/account/address-card.tsx';
import { OrderList } from '#components/account/order-list.tsx';
import button from '#components/ui/button.module.css';
import { IntentLink } from '#components/ui/intent-link.tsx';
import { getDefaultAddress, getOrderHistory } from '#lib/account/queries.ts';
import { requireUser } from '#lib/auth/guard.ts';
import { enterLocale } from '#lib/i18n/enter-locale.ts';
import { localePath } from '#lib/i18n/locale.ts';
import { privateMetadata } from '#lib/i18n/metadata.ts';

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterLocale(params);
  const t = await getTranslations('account');
  return privateMetadata(t('title'));
}

const shownOrders = 3;

export default async function AccountPage({ params }: Props) {
  const { locale } = await enterLocale(params);
  await requireUser(localePath(locale, '/account'));
  const [t, { orders }, address] = await Promise.all([
    getTranslations('account'),
    getOrderHistory({}),
    getDefaultAddress(),
  ]);
  const to = (path: string) => localePath(locale, path);
  return (
    <>
      <h1 className={styles.title}>{t('title')}</h1>
      <AccountSection id="orders" title={t('overview.lately')}>
        {orders.length === 0 ? (
          <div className={styles.empty}>
            <p>{t('noOrders')}</p>
            <IntentLink className={button.line} href={to('/search?sort=newest')}>
              {t('browse')}
            </IntentLink>
          </div>
        ) : (
          <div className={styles.whole}>
            <OrderList locale={locale} orders={orders.slice(0, shownOrders)} />
            <IntentLink className={button.text} href={to('/account/orders')}>
              {t('overview.all')}
            </IntentLink>
          </div>
        )}
      </AccountSection>
      <AccountSection id="address" title={t('overview.sendTo')}>
        {address ? <AddressCard locale={locale} address={address} /> : <p>{t('overview.noAddress')}</p>}
        <p>
          <IntentLink
            className={button.text}
            href={to(address ? '/account/addresses' : '/account/addresses/new')}
          >
            {address ? t('overview.seeAddresses') : t('overview.addAddress')}
          </IntentLink>
        </p>
      </AccountSection>
    </>
  );
}
