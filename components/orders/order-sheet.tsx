import { useFormatter, useMessages, useTranslations } from 'next-intl';
import { TotalsList } from '#components/checkout/totals-list.tsx';
import button from '#components/ui/button.module.css';
import { IntentLink } from '#components/ui/intent-link.tsx';
import type { Locale } from '#lib/catalog/types.ts';
import { localePath } from '#lib/i18n/locale.ts';
import type { OrderView } from '#lib/orders/types.ts';
import { OrderActions } from './order-actions.tsx';
import { OrderFacts } from './order-facts.tsx';
import { OrderLines } from './order-lines.tsx';
import { OrderProblem } from './order-problem.tsx';
import styles from './order-sheet.module.css';
import { whereaboutsOf } from './order-status.ts';
import { OrderTimeline } from './order-timeline.tsx';

interface Props {
  order: OrderView;
  locale: Locale;
  /** What came of a form that was sent from here and refused. */
  problem: string | null;
}

/** The confirmation, and later the order's own page. */
export function OrderSheet({ order, locale, problem }: Props) {
  const t = useTranslations('order');
  const { checkout } = useMessages();
  const whereabouts = whereaboutsOf(order);
  const placed = useFormatter().dateTime(new Date(order.placedAt), { dateStyle: 'long' });
  return (
    <article className={styles.sheet}>
      <header className={styles.head}>
        <img className={styles.drawing} src="/cut/front.svg" alt="" width={340} height={740} />
        <div>
          <p className={styles.number}>
            <span>{t('label')}</span> {order.number}
          </p>
          <h1 className={styles.title}>{t(`headings.${whereabouts}`)}</h1>
          <OrderProblem code={problem} />
          {whereabouts === 'paid' && (
            <p className={styles.lead}>{t('confirmation', { email: order.email })}</p>
          )}
          <p className={styles.date}>{t('placed', { date: placed })}</p>
          <p className={styles.ways}>
            <IntentLink className={button.text} href={localePath(locale, '/')}>
              {t('continue')}
            </IntentLink>
            <IntentLink className={button.text} href={localePath(locale, `/orders/${order.number}/invoice`)}>
              {t('invoice')}
            </IntentLink>
          </p>
        </div>
      </header>
      <div className={styles.body}>
        <OrderLines lines={order.lines} locale={locale} />
        <TotalsList locale={locale} totals={order} words={checkout} />
        <OrderFacts order={order} locale={locale} />
        <OrderTimeline order={order} locale={locale} />
        <OrderActions order={order} locale={locale} />
      </div>
    </article>
  );
}
