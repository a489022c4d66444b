import type { Locale } from '#lib/catalog/types.ts';
import type { Money } from '#lib/money.ts';
import { type Quote, quotedFields } from './quote.ts';

const addressFields = ['name', 'line1', 'line2', 'city', 'region', 'postalCode', 'country', 'phone'] as const;

interface Shown {
  locale: Locale;
  quote: Quote;
  /** The total on the page, for the chosen method. */
  shown: Money | undefined;
}

/**
 * What the form says, as the contract has it. The total that was shown goes along, to be compared, only when it was
 * worked out for this very address and code.
 */
export function bodyFrom(form: FormData, { locale, quote, shown }: Shown) {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const optional = (name: string) => text(name) || undefined;
  const isQuoted = quotedFields.every((name) => (quote[name] ?? '') === text(name));
  return {
    email: text('email'),
    shippingAddress: Object.fromEntries(addressFields.map((name) => [name, optional(name)])),
    shippingMethod: text('shippingMethod'),
    payment: { provider: 'test', card: text('card') },
    discountCode: optional('discountCode'),
    expectedTotal: isQuoted ? shown : undefined,
    locale,
  };
}
