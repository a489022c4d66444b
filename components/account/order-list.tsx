import { randomUUID } from 'node:crypto';
import { useTranslations } from 'next-intl';
import { IntentLink } from '#components/ui/intent-link.tsx';
import { Picture } from '#components/ui/picture.tsx';
import type { OwnOrder } from '#lib/account/order-history.ts';
import type { Locale } from '#lib/catalog/types.ts';
import { localePath } from '#lib/i18n/locale.ts';
import { formatMoney } from '#lib/money.ts';
import { BuyAgainButton } from './buy-again-button.tsx';
import styles from './order-list.module.css';

/** The catalog's frame; an order keeps only where its pictures are. */
const frame = { width: 800, height: 1000 };

export function OrderList({ locale, orders }: { locale: Locale; orders: OwnOrder[] }) {
  const t = useTranslations('account');
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'Asia/Seoul' });
  return (
    <ul className={styles.orders}>
      {orders.map((order) => (
        <li key={order.number} className={styles.order}>
          <IntentLink
            href={localePath(locale, `/orders/${order.number}`)}
            className={styles.pictures}
            aria-hidden="true"
            tabIndex={-1}
          >
            {order.lines.map(({ image }, index) => (
              <Picture
                // biome-ignore lint/suspicious/noArrayIndexKey: lines of an order never move
                key={index}
                picture={image ? { src: image, alt: '', ...frame } : null}
                missing=""
                isDecorative
                className={styles.picture}
              />
            ))}
          </IntentLink>
          <div className={styles.facts}>
            <p className={styles.head}>
              <IntentLink href={localePath(locale, `/orders/${order.number}`)} className="figures">
                {t('history.details', { number: order.number })}
              </IntentLink>
              <span className="figures">{formatMoney(order.total, locale)}</span>
            </p>
            <p className={styles.titles}>{order.lines.map(({ title }) => title).join(', ')}</p>
            <p className={styles.soft}>
              <time dateTime={order.placedAt.toISOString()}>{day.format(order.placedAt)}</time>
              {' · '}
              {t('order.pieces', { count: order.pieces })}
              {' · '}
              {t(`states.${order.state}`)}
            </p>
            <BuyAgainButton
              locale={locale}
              number={order.number}
              idempotencyKey={randomUUID()}
              words={{
                again: t('history.again'),
                label: t('history.againOf', { number: order.number }),
                adding: t('history.adding'),
                added: {
                  none: t('history.added.none'),
                  one: t('history.added.one'),
                  other: t.raw('history.added.other'),
                },
                missing: t.raw('history.missing'),
                toCart: t('history.toCart'),
              }}
            />
          </div>
        </li>
      ))}
    </ul>
  );
}
