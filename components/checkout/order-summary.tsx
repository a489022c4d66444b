import { useState } from 'react';
import { ReservationCountdown } from '#components/cart/reservation-countdown.tsx';
import { Picture } from '#components/ui/picture.tsx';
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
  words: CheckoutWords;
  isBusy: boolean;
}

/** Beside the steps; on a phone one line with the total above them, which opens. */
export function OrderSummary({
  locale,
  cart,
  totals,
  words: { checkout: words, cart: lineWords },
  isBusy,
}: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const kept = cart.lines.filter(({ reservedUntil }) => reservedUntil !== undefined);
  return (
    <section className={styles.aside} aria-label={words.summary} data-open={isOpen}>
      <div className={styles.head}>
        <h2>{words.summary}</h2>
        <button
          type="button"
          className={`${styles.toggle} with-script`}
          aria-expanded={isOpen}
          aria-controls="order-summary"
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? words.hideSummary : words.showSummary}
          {totals && <span className={styles.price}> {formatMoney(totals.total, locale)}</span>}
        </button>
      </div>
      {kept.length > 0 && (
        <div className={styles.kept}>
          {kept.map(({ id, title, reservedUntil = null }) => (
            <ReservationCountdown key={id} of={title} until={reservedUntil} words={lineWords.reservation} />
          ))}
        </div>
      )}
      <div id="order-summary" className={styles.content}>
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
        <a className={styles.edit} href={localePath(locale, '/cart')}>
          {words.edit}
        </a>
      </div>
    </section>
  );
}
