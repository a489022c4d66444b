import type { Locale } from '#lib/catalog/types.ts';
import type { Destination } from '#lib/checkout/types.ts';
import { type AddressQuery, addressValue } from '#lib/i18n/address.ts';

/** What the shown totals were worked out for. */
export interface Quote extends Destination {
  discountCode?: string | undefined;
}

const likely: Record<Locale, string> = { en: 'US', ko: 'KR' };

export const quotedFields = ['country', 'region', 'postalCode', 'discountCode'] as const;

/** As the page's address says; before anything is filled in, for the country the language suggests. */
export function quoteFrom(query: AddressQuery, locale: Locale): Quote {
  const value = (name: (typeof quotedFields)[number], limit: number) =>
    addressValue(query, name)?.trim().slice(0, limit) || undefined;
  const country = value('country', 2)?.toUpperCase() ?? '';
  return {
    country: /^[A-Z]{2}$/.test(country) ? country : likely[locale],
    region: value('region', 100),
    postalCode: value('postalCode', 16),
    discountCode: value('discountCode', 64),
  };
}

export function quoteParams(quote: Quote): URLSearchParams {
  const params = new URLSearchParams();
  for (const name of quotedFields) if (quote[name]) params.set(name, quote[name]);
  return params;
}
