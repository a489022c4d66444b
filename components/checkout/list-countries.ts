import type { Locale } from '#lib/catalog/types.ts';
import { countryCodes } from '#lib/checkout/countries.ts';

export interface Country {
  code: string;
  name: string;
}

/** Where most parcels go. */
const usual = ['US', 'KR', 'CA', 'GB', 'JP', 'DE', 'FR', 'AU'];

export function listCountries(locale: Locale): { usual: Country[]; others: Country[] } {
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const country = (code: string): Country => ({ code, name: names.of(code) ?? code });
  const others = countryCodes
    .filter((code) => !usual.includes(code))
    .map(country)
    .toSorted((a, b) => a.name.localeCompare(b.name, locale));
  return { usual: usual.map(country), others };
}
