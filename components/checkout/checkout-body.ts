import type { Locale } from '#lib/catalog/types.ts';
import type { DraftFields } from '#lib/checkout/draft.ts';
import type { PaymentOffer } from '#lib/checkout/payments/offered.ts';
import type { Money } from '#lib/money.ts';

const addressFields = ['name', 'line1', 'line2', 'city', 'region', 'postalCode', 'country', 'phone'] as const;
const draftFields = ['email', ...addressFields, 'shippingMethod', 'discountCode'] as const;
const quotedFields = ['country', 'region', 'postalCode', 'discountCode'] as const;

const textOf = (form: FormData, name: string) => String(form.get(name) ?? '').trim();

/** Everything that may be kept; the card may not. */
export const draftFrom = (form: FormData): DraftFields =>
  Object.fromEntries(draftFields.map((name) => [name, textOf(form, name)]));

/** What the totals depend on, as one text to compare. */
export const quotedText = (fields: DraftFields): string =>
  JSON.stringify(quotedFields.map((name) => fields[name] ?? ''));

interface Context {
  locale: Locale;
  offer: PaymentOffer;
  /** The total on the page, for the chosen method. */
  expectedTotal: Money | undefined;
}

/** What the form says, as the contract has it. */
export function bodyFrom(form: FormData, { locale, offer, expectedTotal }: Context) {
  const optional = (name: string) => textOf(form, name) || undefined;
  return {
    email: textOf(form, 'email'),
    shippingAddress: Object.fromEntries(addressFields.map((name) => [name, optional(name)])),
    shippingMethod: textOf(form, 'shippingMethod'),
    payment: {
      provider: offer.provider,
      ...(offer.provider === 'test' && { card: textOf(form, 'card') }),
    },
    discountCode: optional('discountCode'),
    expectedTotal,
    locale,
  };
}
