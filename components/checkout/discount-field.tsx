import button from '#components/ui/button.module.css';
import { Field } from '#components/ui/field.tsx';
import type { Locale } from '#lib/catalog/types.ts';
import type { TotalsView } from '#lib/checkout/types.ts';
import { fill } from '#lib/i18n/fill.ts';
import { formatMoney } from '#lib/money.ts';
import type { CheckoutWords } from './checkout-words.ts';
import styles from './discount-field.module.css';
import type { FieldErrors } from './form-fields.ts';
import type { useCheckout } from './use-checkout.ts';

interface Props {
  locale: Locale;
  code: string | undefined;
  quotePath: string;
  totals: TotalsView | undefined;
  errors: FieldErrors;
  words: CheckoutWords;
  state: ReturnType<typeof useCheckout>;
}

/** Says at once what a code takes off, or why it does not. */
export function DiscountField({ locale, code, quotePath, totals, errors, words, state }: Props) {
  const { checkout: t, discounts, fields } = words;
  const { discountProblem } = state.summary;
  const problem = discountProblem ? (discounts[discountProblem] ?? fields.discountCode) : undefined;
  const saved = totals?.discount;
  return (
    <div className={styles.discount}>
      <Field
        label={t.discount}
        note={t.optional}
        name="discountCode"
        defaultValue={code}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={64}
        error={problem ?? errors.discountCode}
      />
      <button
        type="submit"
        formAction={quotePath}
        formNoValidate
        className={button.line}
        onClick={(event) => {
          event.preventDefault();
          const { form } = event.currentTarget;
          if (form) void state.requote(form);
        }}
      >
        {t.apply}
      </button>
      <p role="status" className={styles.saved}>
        {!problem && saved && saved.amount > 0 && fill(t.saved, { amount: formatMoney(saved, locale) })}
      </p>
    </div>
  );
}
