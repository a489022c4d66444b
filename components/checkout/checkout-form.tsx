'use client';

import button from '#components/ui/button.module.css';
import { Field } from '#components/ui/field.tsx';
import { orderableQuantity } from '#lib/cart/orderable-quantity.ts';
import type { Locale } from '#lib/catalog/types.ts';
import type { CheckoutSummary } from '#lib/checkout/types.ts';
import { fill } from '#lib/i18n/fill.ts';
import { formatMoney } from '#lib/money.ts';
import { AddressFields } from './address-fields.tsx';
import styles from './checkout-form.module.css';
import type { CheckoutWords } from './checkout-words.ts';
import { fieldErrors } from './field-errors.ts';
import { FormSection } from './form-section.tsx';
import type { Country } from './list-countries.ts';
import { OrderSummary } from './order-summary.tsx';
import { PaymentFields } from './payment-fields.tsx';
import type { Quote } from './quote.ts';
import { ShippingChoice } from './shipping-choice.tsx';
import { useCheckout } from './use-checkout.ts';

interface Props {
  locale: Locale;
  summary: CheckoutSummary;
  quote: Quote;
  countries: { usual: Country[]; others: Country[] };
  /** For the first attempt; a form without a script has no other. */
  firstKey: string;
  initialProblem: string | null;
  words: CheckoutWords;
}

/** One page from who to how to pay; posts by itself where no script runs. */
export function CheckoutForm({ locale, summary, quote, countries, firstKey, initialProblem, words }: Props) {
  const { checkout: t, fields, problems } = words;
  const state = useCheckout({ locale, summary, quote, firstKey, initialProblem });
  const code = state.failure?.code;
  const errors = fieldErrors(state.failure?.problem, fields);
  const chosen = summary.methods.find(({ method }) => method === state.method)?.totals;
  const isBuyable = summary.cart.lines.some((line) => orderableQuantity(line) > 0);
  const pay = chosen ? fill(t.place, { total: formatMoney(chosen.total, locale) }) : t.placePlain;
  return (
    <form
      method="post"
      action={`/api/checkout?locale=${locale}`}
      className={styles.form}
      onSubmit={state.submit}
      onBlur={(event) => state.requote(event.currentTarget)}
    >
      <input type="hidden" name="idempotencyKey" value={firstKey} />
      <div className={styles.sections}>
        {code && (
          <p ref={state.failureRef} role="alert" tabIndex={-1} className={styles.problem}>
            {problems[code] ?? problems.unknown}
          </p>
        )}
        <FormSection title={t.contact}>
          <ContactFields t={t} error={errors.email} />
        </FormSection>
        <FormSection title={t.address}>
          <AddressFields t={t} errors={errors} countries={countries} country={quote.country} />
        </FormSection>
        <FormSection title={t.shipping}>
          <ShippingChoice
            locale={locale}
            methods={summary.methods}
            method={state.method}
            words={t}
            onMethod={state.setMethod}
          />
        </FormSection>
        <FormSection title={t.payment}>
          <PaymentFields
            t={t}
            discountCode={quote.discountCode}
            errors={{
              card: errors.card ?? (code === 'payment_declined' ? problems[code] : undefined),
              discountCode:
                errors.discountCode ?? (summary.discountProblem ? fields.discountCode : undefined),
            }}
          />
        </FormSection>
      </div>
      <div className={styles.aside}>
        <OrderSummary
          {...{ locale, cart: summary.cart, totals: chosen, words: t }}
          isBusy={state.isQuoting}
        />
        <button
          type="submit"
          className={`${button.solid} ${button.wide}`}
          disabled={!isBuyable}
          aria-disabled={state.isPlacing}
        >
          {state.isPlacing ? t.placing : pay}
        </button>
      </div>
    </form>
  );
}

function ContactFields({ t, error }: { t: CheckoutWords['checkout']; error: string | undefined }) {
  return (
    <div className={styles.fields}>
      <Field
        label={t.email}
        hint={t.emailHint}
        name="email"
        type="email"
        autoComplete="email"
        maxLength={254}
        required
        error={error}
      />
    </div>
  );
}
