import { Picture } from '#components/ui/picture.tsx';
import { orderableQuantity } from '#lib/cart/orderable-quantity.ts';
import type { CartView } from '#lib/cart/types.ts';
import type { Locale } from '#lib/catalog/types.ts';
import type { TotalsView } from '#lib/checkout/types.ts';
import { localePath } from '#lib/i18n/locale.ts';
import { formatMoney } from '#lib/money.ts';
import type { CheckoutWords } from './checkout-words.ts';
import styles from './order-summary.module.css';
import { TotalsList } from './totals-list.tsx';

interface Props {
  locale: Locale;
  cart: CartView;
  totals: TotalsView | undefined;
  words: CheckoutWords['checkout'];
  isBusy: boolean;
}

export function OrderSummary({ locale, cart, totals, words, isBusy }: Props) {
  const isShort = cart.lines.some((line) => orderableQuantity(line) < line.quantity);
  return (
    <section className={styles.summary} aria-label={words.summary}>
      <div className={styles.head}>
        <h2>{words.summary}</h2>
        <a href={localePath(locale, '/cart')}>{words.edit}</a>
      </div>
      {isShort && <p className={styles.short}>{words.unavailable}</p>}
      <ul>
        {cart.lines.map((line) => (
          <li key={line.id} className={styles.line}>
            <Picture picture={line.image} missing="" isDecorative className={styles.picture} />
            <span>
              {line.title}
              <span className={styles.variant}>
                {line.variantTitle} × {line.quantity}
              </span>
            </span>
            <span className={styles.price}>{formatMoney(line.total, locale)}</span>
          </li>
        ))}
      </ul>
      {totals && <TotalsList locale={locale} totals={totals} words={words} isBusy={isBusy} />}
    </section>
  );
}
