'use client';

import { useId } from 'react';
import button from '#components/ui/button.module.css';
import { Field } from '#components/ui/field.tsx';
import type { Locale } from '#lib/catalog/types.ts';
import type { CheckoutSummary } from '#lib/checkout/types.ts';
import { fill } from '#lib/i18n/fill.ts';
import { formatMoney } from '#lib/money.ts';
import { AddressFields } from './address-fields.tsx';
import styles from './checkout-form.module.css';
import type { CheckoutWords } from './checkout-words.ts';
import { fieldErrors } from './field-errors.ts';
import type { Country } from './list-countries.ts';
import { OrderSummary } from './order-summary.tsx';
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
  const errors = fieldErrors(state.failure?.problem, fields);
  const heading = useId();
  const chosen = summary.methods.find(({ method }) => method === state.method)?.totals;
  const isBuyable = summary.cart.lines.some(({ availableQuantity }) => availableQuantity > 0);
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
        {state.failure && (
          <div ref={state.failureRef} role="alert" tabIndex={-1} className={styles.problem}>
            <p>{problems[state.failure.code] ?? problems.unknown}</p>
          </div>
        )}
        <section className={styles.section} aria-labelledby={`${heading}-contact`}>
          <h2 id={`${heading}-contact`}>{t.contact}</h2>
          <div className={styles.fields}>
            <Field
              label={t.email}
              hint={t.emailHint}
              name="email"
              type="email"
              autoComplete="email"
              maxLength={254}
              required
              error={errors.email}
            />
          </div>
        </section>
        <section className={styles.section} aria-labelledby={`${heading}-address`}>
          <h2 id={`${heading}-address`}>{t.address}</h2>
          <AddressFields t={t} errors={errors} countries={countries} country={quote.country} />
        </section>
        <section className={styles.section} aria-labelledby={`${heading}-shipping`}>
          <h2 id={`${heading}-shipping`}>{t.shipping}</h2>
          <ShippingChoice
            locale={locale}
            methods={summary.methods}
            method={state.method}
            words={t}
            label={`${heading}-shipping`}
            onMethod={state.setMethod}
          />
        </section>
        <section className={styles.section} aria-labelledby={`${heading}-payment`}>
          <h2 id={`${heading}-payment`}>{t.payment}</h2>
          <div className={styles.fields}>
            <Field
              label={t.card}
              hint={t.cardHint}
              name="card"
              inputMode="numeric"
              autoComplete="off"
              maxLength={30}
              required
              error={
                errors.card ??
                (state.failure?.code === 'payment_declined' ? problems.payment_declined : undefined)
              }
            />
            <Field
              label={t.discount}
              note={t.optional}
              name="discountCode"
              defaultValue={quote.discountCode}
              autoComplete="off"
              autoCapitalize="characters"
              maxLength={64}
              error={errors.discountCode ?? (summary.discountProblem ? fields.discountCode : undefined)}
            />
          </div>
        </section>
      </div>
      <div className={styles.aside}>
        <OrderSummary
          locale={locale}
          cart={summary.cart}
          totals={chosen}
          words={t}
          isBusy={state.isQuoting}
        />
        <button
          type="submit"
          className={`${button.solid} ${button.wide}`}
          disabled={!isBuyable}
          aria-disabled={state.isPlacing}
        >
          {state.isPlacing
            ? t.placing
            : chosen
              ? fill(t.place, { total: formatMoney(chosen.total, locale) })
              : t.placePlain}
        </button>
      </div>
    </form>
  );
}
