import type { Locale } from '#lib/catalog/types.ts';
import type { CheckoutSummary, ShippingMethod } from '#lib/checkout/types.ts';
import { formatMoney } from '#lib/money.ts';
import type { CheckoutWords } from './checkout-words.ts';
import styles from './choice.module.css';

interface Props {
  locale: Locale;
  methods: CheckoutSummary['methods'];
  method: ShippingMethod;
  words: CheckoutWords['checkout'];
  onMethod: (method: ShippingMethod) => void;
}

export function ShippingChoice({ locale, methods, method: chosen, words, onMethod }: Props) {
  return (
    <div role="radiogroup" aria-label={words.shipping}>
      {methods.map(({ method, totals }) => (
        <label key={method} className={styles.choice}>
          <input
            type="radio"
            name="shippingMethod"
            value={method}
            checked={method === chosen}
            onChange={() => onMethod(method)}
          />
          <span>
            {words[method]}
            <span className={styles.note}>{words[`${method}Time`]}</span>
          </span>
          <span className={styles.price}>
            {totals.shipping.amount === 0 ? words.free : formatMoney(totals.shipping, locale)}
          </span>
        </label>
      ))}
    </div>
  );
}
