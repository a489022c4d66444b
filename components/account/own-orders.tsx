import { useTranslations } from 'next-intl';
import button from '#components/ui/button.module.css';
import { IntentLink } from '#components/ui/intent-link.tsx';
import type { OwnOrder } from '#lib/account/queries.ts';
import type { Locale } from '#lib/catalog/types.ts';
import { localePath } from '#lib/i18n/locale.ts';
import { formatMoney } from '#lib/money.ts';
import styles from './account.module.css';

export function OwnOrders({ locale, orders }: { locale: Locale; orders: OwnOrder[] }) {
  const t = useTranslations('account');
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'Asia/Seoul' });
  return (
    <section className={styles.section} aria-labelledby="orders">
      <h2 id="orders" className={styles.heading}>
        {t('orders')}
      </h2>
      {orders.length === 0 ? (
        <div className={styles.empty}>
          <p>{t('noOrders')}</p>
          <IntentLink className={button.line} href={localePath(locale, '/search?sort=newest')}>
            {t('browse')}
          </IntentLink>
        </div>
      ) : (
        <ul className={styles.orders}>
          {orders.map(({ number, placedAt, pieces, total, state }) => (
            <li key={number} className={styles.order}>
              <IntentLink href={localePath(locale, `/orders/${number}`)} className="figures">
                {t('order.number')} {number}
              </IntentLink>
              <time dateTime={placedAt.toISOString()}>{day.format(placedAt)}</time>
              <span>{t('order.pieces', { count: pieces })}</span>
              <span>{t(`states.${state}`)}</span>
              <span className="figures">{formatMoney(total, locale)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
