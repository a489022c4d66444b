import type { Locale } from '../catalog/types.ts';
import type { OrderAddress } from './types.ts';

/** What an address can do without may be null too, as in an address book. */
type Addressed = Omit<OrderAddress, 'line2' | 'region' | 'phone'> & {
  line2?: string | null | undefined;
  region?: string | null | undefined;
};

/** As it is written on a parcel, with the country in the reader's language. */
export function addressLines(address: Addressed, locale: Locale): string[] {
  const { name, line1, line2, city, region, postalCode, country } = address;
  const countryName = new Intl.DisplayNames(locale, { type: 'region' }).of(country) ?? country;
  const place = [postalCode, city, region].filter(Boolean).join(' ');
  return [name, line1, line2, place, countryName].filter((line): line is string => Boolean(line));
}
