import type { Locale } from '../catalog/types.ts';
import type { Destination } from './types.ts';

const likelyCountry: Record<Locale, string> = { en: 'US', ko: 'KR' };

interface QuotedFields {
  country?: string | undefined;
  region?: string | undefined;
  postalCode?: string | undefined;
  discountCode?: string | undefined;
}

/** What totals depend on besides the cart; before anything is filled in, the country that the language suggests. */
export function quoteOf(
  { country = '', region, postalCode, discountCode }: QuotedFields,
  locale: Locale,
): { destination: Destination; discountCode: string | undefined } {
  const code = country.toUpperCase();
  return {
    destination: {
      country: /^[A-Z]{2}$/.test(code) ? code : likelyCountry[locale],
      region: region || undefined,
      postalCode: postalCode || undefined,
    },
    discountCode: discountCode || undefined,
  };
}
