import type { Locale } from '#lib/catalog/types.ts';
import type { TotalsView } from '#lib/checkout/types.ts';
import { formatMoney } from '#lib/money.ts';
import type { CheckoutWords } from './checkout-words.ts';
import styles from './totals-list.module.css';

interface Props {
  locale: Locale;
  totals: TotalsView;
  words: Pick<
    CheckoutWords['checkout'],
    'subtotal' | 'discountAmount' | 'shippingCost' | 'free' | 'tax' | 'taxIncluded' | 'total'
  >;
  isBusy?: boolean;
}

/** From what the pieces cost to what is paid. */
export function TotalsList({ locale, totals, words, isBusy = false }: Props) {
  const { subtotal, discount, shipping, tax, taxIncluded, total } = totals;
  return (
    <dl className={styles.totals} aria-live="polite" aria-busy={isBusy}>
      <dt>{words.subtotal}</dt>
      <dd>{formatMoney(subtotal, locale)}</dd>
      {discount.amount > 0 && (
        <>
          <dt>{words.discountAmount}</dt>
          <dd>−{formatMoney(discount, locale)}</dd>
        </>
      )}
      <dt>{words.shippingCost}</dt>
      <dd>{shipping.amount === 0 ? words.free : formatMoney(shipping, locale)}</dd>
      {!taxIncluded && (
        <>
          <dt>{words.tax}</dt>
          <dd>{formatMoney(tax, locale)}</dd>
        </>
      )}
      <dt className={styles.total}>{words.total}</dt>
      <dd className={styles.total}>{formatMoney(total, locale)}</dd>
      {taxIncluded && tax.amount > 0 && (
        <>
          <dt className={styles.included}>{words.taxIncluded}</dt>
          <dd className={styles.included}>{formatMoney(tax, locale)}</dd>
        </>
      )}
    </dl>
  );
}
