import type { Locale } from '#lib/catalog/types.ts';
import { type Shown, whatChanged } from '#lib/checkout/shown.ts';
import type { CheckoutSummary, ShippingMethod } from '#lib/checkout/types.ts';
import { formatMoney } from '#lib/money.ts';
import styles from './changes-notice.module.css';
import type { CheckoutWords } from './checkout-words.ts';

interface Props {
  locale: Locale;
  shown: Shown;
  summary: CheckoutSummary;
  method: ShippingMethod;
  words: CheckoutWords;
}

/** Old and new, line by line: paying is agreeing to it, and the button says so. */
export function ChangesNotice({ locale, shown, summary, method, words }: Props) {
  const { checkout: t } = words;
  const labels = { discount: t.discountAmount, shipping: t.shippingCost, tax: t.tax, total: t.total };
  const differences = whatChanged(shown, summary, method);
  if (differences.length === 0) return null;
  return (
    <section className={styles.changes} aria-labelledby="changes">
      <h2 id="changes">{t.changes}</h2>
      <table>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t.changed}</th>
            <th scope="col">{t.before}</th>
            <th scope="col">{t.now}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ what, title, from, to }) => (
            <tr key={title ?? what}>
              <th scope="row">{what === 'line' ? title : labels[what]}</th>
              <td>
                <s>{formatMoney(from, locale)}</s>
              </td>
              <td>{formatMoney(to, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
