import Link from 'next/link';
import { deskLocale } from '#lib/admin/desk-locale.ts';
import { type OrderQuery, orderViews } from '#lib/admin/orders/order-query.ts';
import { deskWords as t } from '#lib/admin/words.ts';
import { countryCodes } from '#lib/checkout/countries.ts';
import { DayField } from './day-field.tsx';
import styles from './desk.module.css';
import { SearchField } from './search-box.tsx';
import { ViewTabs } from './view-tabs.tsx';

export const ordersPath = '/admin/orders';

/**
 * Which orders: all of it stands in the address, so that it can be sent and kept. Fields keep what they first were, so
 * another address has a form of its own.
 */
export function OrderFilters({ query }: { query: OrderQuery }) {
  const { q, view, country, from, to, customer } = query;
  const isNarrowed = Boolean(q || country || from || to || customer);
  return (
    <>
      <ViewTabs
        label={t('orders.views')}
        path={ordersPath}
        kept={{ q, country, from, to, customer }}
        current={view}
        views={[
          { view: undefined, word: t('orders.all') },
          ...orderViews.map((each) => ({ view: each, word: t(`orderViews.${each}`) })),
        ]}
      />
      <search>
        <form key={JSON.stringify(query)} className={styles.tools}>
          {view && <input type="hidden" name="view" value={view} />}
          {customer && <input type="hidden" name="customer" value={customer} />}
          <SearchField label={t('orders.search')} hint={t('orders.searchHint')} value={q} />
          <CountryChoice chosen={country} />
          <DayField name="from" label={t('orders.from')} value={from} />
          <DayField name="to" label={t('orders.to')} value={to} />
          <button type="submit" className={styles.quiet}>
            {t('orders.find')}
          </button>
          {isNarrowed && (
            <Link href={view ? `${ordersPath}?view=${view}` : ordersPath} prefetch={false}>
              {t('orders.clear')}
            </Link>
          )}
        </form>
      </search>
    </>
  );
}

function CountryChoice({ chosen }: { chosen: string | undefined }) {
  const names = new Intl.DisplayNames(deskLocale(), { type: 'region' });
  const countries = countryCodes
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((a, b) => a.name.localeCompare(b.name, deskLocale()));
  return (
    <select
      name="country"
      aria-label={t('orders.country')}
      defaultValue={chosen ?? ''}
      className={styles.input}
    >
      <option value="">{t('orders.anyCountry')}</option>
      {countries.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </select>
  );
}
