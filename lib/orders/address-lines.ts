import type { Locale } from '../catalog/types.ts';
import type { OrderAddress } from './types.ts';

/** One that is still being filled in may lack anything but its country. */
type Addressed = Pick<OrderAddress, 'country'> & {
  [Part in Exclude<keyof OrderAddress, 'country' | 'phone'>]?: string | null | undefined;
};

/** Where the postal code comes after the place; elsewhere it comes before. */
const codeLast = new Set(['AU', 'CA', 'GB', 'IE', 'IN', 'KR', 'NZ', 'SG', 'TW', 'US']);

const present = (line: string | null | undefined): line is string => Boolean(line);

/** As it is written on a parcel, with the country in the reader's language. */
export function addressLines(address: Addressed, locale: Locale): string[] {
  const { name, line1, line2, city, region, postalCode, country } = address;
  const countryName = new Intl.DisplayNames(locale, { type: 'region' }).of(country) ?? country;
  if (locale === 'ko' && country === 'KR') {
    // From the large to the small, as it is said in Korean.
    const place = [postalCode && `(${postalCode})`, region, city].filter(present).join(' ');
    return [name, place, line1, line2].filter(present);
  }
  const place = [city, region].filter(present).join(', ');
  const whole = codeLast.has(country) ? [place, postalCode] : [postalCode, place];
  return [name, line1, line2, whole.filter(present).join(' '), countryName].filter(present);
}
