import type { RefObject } from 'react';
import button from '#components/ui/button.module.css';
import { orderableQuantity } from '#lib/cart/orderable-quantity.ts';
import { shownOf } from '#lib/checkout/shown.ts';
import type { TotalsView } from '#lib/checkout/types.ts';
import { fill } from '#lib/i18n/fill.ts';
import { formatMoney } from '#lib/money.ts';
import { AddressOutcome } from './address-outcome.tsx';
import { AddressStep } from './address-step.tsx';
import type { CardHandle } from './card-handle.ts';
import styles from './checkout-form.module.css';
import type { CheckoutFormProps } from './checkout-form.tsx';
import { CheckoutStep } from './checkout-step.tsx';
import { DiscountField } from './discount-field.tsx';
import { PaymentFields } from './payment-fields.tsx';
import { ShippingChoice } from './shipping-choice.tsx';
import type { useCheckout } from './use-checkout.ts';

interface Props extends CheckoutFormProps {
  state: ReturnType<typeof useCheckout>;
  card: RefObject<CardHandle | null>;
  totals: TotalsView | undefined;
}

/** The form itself. */
export function CheckoutSteps({
  locale,
  draft,
  offer,
  firstKey,
  words,
  state,
  card,
  totals,
  ...props
}: Props) {
  const { checkout: t } = words;
  const { summary, errors, method } = state;
  const quotePath = `/api/checkout/quote?locale=${locale}`;
  const step = { open: state.step, change: t.change, quotePath, onChange: state.goTo };
  const code = draft.fields.discountCode;
  const isWhole = summary.cart.lines.every((line) => orderableQuantity(line) === line.quantity);
  return (
    <form
      ref={state.formRef}
      method="post"
      action={`/api/checkout?locale=${locale}`}
      onSubmit={state.submit}
      onBlur={state.checkLeft}
    >
      <input type="hidden" name="idempotencyKey" value={firstKey} />
      <input type="hidden" name="shown" value={JSON.stringify(shownOf(summary))} />
      <CheckoutStep
        {...step}
        step="address"
        title={t.stepAddress}
        outcome={<AddressOutcome fields={state.fields} locale={locale} />}
        next={t.toShipping}
      >
        <AddressStep {...props} {...{ t, errors }} values={draft.fields} onQuote={state.requote} />
      </CheckoutStep>
      <CheckoutStep
        {...step}
        step="shipping"
        title={t.shipping}
        outcome={`${t[method]}, ${totals?.shipping.amount ? formatMoney(totals.shipping, locale) : t.free}`}
        next={t.toDiscount}
      >
        <ShippingChoice
          {...{ locale, method, words: t, methods: summary.methods, onMethod: state.setMethod }}
        />
      </CheckoutStep>
      <CheckoutStep
        {...step}
        step="discount"
        title={t.stepDiscount}
        outcome={totals?.discount.amount ? `−${formatMoney(totals.discount, locale)}` : t.noDiscount}
        next={t.toPayment}
      >
        <DiscountField {...{ locale, quotePath, totals, words }} {...{ code, errors, state }} />
      </CheckoutStep>
      <CheckoutStep {...step} step="payment" title={t.payment} outcome={null} next={null}>
        <PaymentFields {...{ locale, offer, totals, card, t }} error={errors.card} />
        <button
          type="submit"
          className={`${button.solid} ${styles.pay}`}
          disabled={!isWhole}
          aria-disabled={state.isPlacing}
        >
          {state.isPlacing ? t.placing : fill(state.shown ? t.agree : t.place, payWords(totals, locale))}
        </button>
      </CheckoutStep>
    </form>
  );
}

const payWords = (totals: TotalsView | undefined, locale: string) => ({
  total: totals ? formatMoney(totals.total, locale) : '',
});
