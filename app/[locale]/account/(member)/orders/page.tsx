import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import styles from '#components/account/account.module.css';
import { OrderList } from '#components/account/order-list.tsx';
import button from '#components/ui/button.module.css';
import { Field } from '#components/ui/field.tsx';
import { IntentLink } from '#components/ui/intent-link.tsx';
import { getOrderHistory } from '#lib/account/queries.ts';
import { historyQueryFrom } from '#lib/account/schema.ts';
import { requireUser } from '#lib/auth/guard.ts';
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
  const t = await getTranslations('account.history');
  return privateMetadata(t('title'));
}

export default async function OrdersPage({ params, searchParams }: Props) {
  const { locale } = await enterLocale(params);
  const path = localePath(locale, '/account/orders');
  await requireUser(path);
  const query = historyQueryFrom(await searchParams);
  const [t, { orders, nextBefore }] = await Promise.all([getTranslations('account'), getOrderHistory(query)]);
  const { q, before } = query;
  const older = new URLSearchParams({ ...(q && { q }), before: String(nextBefore) });
  return (
    <>
      <h1 className={styles.title}>{t('history.title')}</h1>
      <search>
        <form action={path} className={styles.search}>
          <Field
            name="q"
            type="search"
            label={t('history.search')}
            placeholder={t('history.hint')}
            defaultValue={q}
            maxLength={100}
          />
          <button type="submit" className={button.text}>
            {t('history.submit')}
          </button>
        </form>
      </search>
      {orders.length > 0 && <OrderList locale={locale} orders={orders} />}
      {orders.length === 0 && (
        <div className={styles.empty}>
          <p>{q ? t('history.none', { query: q }) : t('noOrders')}</p>
          <IntentLink className={button.line} href={q ? path : localePath(locale, '/search?sort=newest')}>
            {q ? t('history.all') : t('browse')}
          </IntentLink>
        </div>
      )}
      <p className={styles.ways}>
        {before !== undefined && (
          <IntentLink className={button.text} href={q ? `${path}?${new URLSearchParams({ q })}` : path}>
            {t('history.newest')}
          </IntentLink>
        )}
        {nextBefore !== null && (
          <IntentLink className={button.text} href={`${path}?${older}`}>
            {t('history.older')}
          </IntentLink>
        )}
      </p>
    </>
  );
}
