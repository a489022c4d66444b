import { useFormatter, useTranslations } from 'next-intl';
import button from '#components/ui/button.module.css';
import { IntentLink } from '#components/ui/intent-link.tsx';
import type { Locale } from '#lib/catalog/types.ts';
import { localePath } from '#lib/i18n/locale.ts';
import { formatMoney } from '#lib/money.ts';
import { addressLines } from '#lib/orders/address-lines.ts';
import { type TaxRow, taxByRate } from '#lib/orders/tax-by-rate.ts';
import type { OrderView } from '#lib/orders/types.ts';
import styles from './invoice.module.css';

interface Props {
  order: OrderView;
  locale: Locale;
}

/** A page for paper: what was sold by whom to whom, with the tax by rate. */
export function Invoice({ order, locale }: Props) {
  const t = useTranslations('order.invoiceSheet');
  const date = useFormatter().dateTime(new Date(order.placedAt), { dateStyle: 'long' });
  const buyer = addressLines(order.shippingAddress, locale).join('\n');
  return (
    <article className={styles.invoice}>
      <h1 className={styles.title}>{t('title', { number: order.number })}</h1>
      <dl className={styles.parties}>
        <div>
          <dt>{t('seller')}</dt>
          <dd>{t('sellerAddress')}</dd>
        </div>
        <div>
          <dt>{t('buyer')}</dt>
          <dd>{buyer}</dd>
        </div>
        <div>
          <dt>{t('date')}</dt>
          <dd>{date}</dd>
        </div>
      </dl>
      <InvoiceLines order={order} locale={locale} />
      <InvoiceSums order={order} locale={locale} />
      <p className={styles.hint}>
        {t('print')}{' '}
        <IntentLink className={button.text} href={localePath(locale, `/orders/${order.number}`)}>
          {t('back')}
        </IntentLink>
      </p>
    </article>
  );
}

function InvoiceLines({ order, locale }: Props) {
  const t = useTranslations('order.invoiceSheet');
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('piece')}</th>
          <th scope="col" className={styles.number}>
            {t('quantity')}
          </th>
          <th scope="col" className={styles.number}>
            {t('each')}
          </th>
          <th scope="col" className={styles.number}>
            {t('amount')}
          </th>
        </tr>
      </thead>
      <tbody>
        {order.lines.map((line) => (
          <tr key={line.position}>
            <td>
              {line.title}
              {line.variantTitle && `, ${line.variantTitle}`}
              <span className={styles.soft}>
                {t('sku')} {line.sku}
                {line.discount.amount > 0 && ` · ${t('discount')} −${formatMoney(line.discount, locale)}`}
              </span>
            </td>
            <td className={styles.number}>{line.quantity}</td>
            <td className={styles.number}>{formatMoney(line.unitPrice, locale)}</td>
            <td className={styles.number}>{formatMoney(line.total, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function InvoiceSums({ order, locale }: Props) {
  const t = useTranslations('order.invoiceSheet');
  const checkout = useTranslations('checkout');
  const say = (amount: number) => formatMoney({ ...order.total, amount }, locale);
  const sayRate = ({ rate, tax }: TaxRow) => {
    if (tax === 0) return t('untaxed');
    return rate === null ? t('taxed') : `${rate / 1000} %`;
  };
  const refunded = order.refunds
    .filter(({ status }) => status === 'succeeded')
    .reduce((sum, { amount }) => sum + amount.amount, 0);
  return (
    <>
      <dl className={styles.sums}>
        <dt>{checkout('shippingCost')}</dt>
        <dd>{formatMoney(order.shipping, locale)}</dd>
        {!order.taxIncluded && (
          <>
            <dt>{t('tax')}</dt>
            <dd>{formatMoney(order.tax, locale)}</dd>
          </>
        )}
        <dt className={styles.total}>{t('total')}</dt>
        <dd className={styles.total}>{formatMoney(order.total, locale)}</dd>
        <dt>{order.payment.last4 ? t('paidWithCard', { last4: order.payment.last4 }) : t('paid')}</dt>
        <dd>{formatMoney(order.total, locale)}</dd>
        {refunded > 0 && (
          <>
            <dt>{t('refunded')}</dt>
            <dd>−{say(refunded)}</dd>
          </>
        )}
      </dl>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('rate')}</th>
            <th scope="col" className={styles.number}>
              {t('net')}
            </th>
            <th scope="col" className={styles.number}>
              {t('tax')}
            </th>
          </tr>
        </thead>
        <tbody>
          {taxByRate(order).map((row) => (
            <tr key={row.rate}>
              <td>{sayRate(row)}</td>
              <td className={styles.number}>{say(row.net)}</td>
              <td className={styles.number}>{say(row.tax)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
