import { shopCurrency } from '../money.ts';
import { regionOf } from './regions.ts';
import type { Destination, ShippingMethod, ShippingRate, TaxRule } from './types.ts';

/** The currency these amounts are written in: another one needs its own table, not a conversion. */
const ratesCurrency = 'USD';
if (shopCurrency !== ratesCurrency) throw new Error(`shipping rates are in ${ratesCurrency}`);

type Zone = 'domestic' | 'north_america' | 'europe' | 'asia_pacific' | 'world';

const europe = new Set(
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE GB CH NO IS LI'.split(
    ' ',
  ),
);
const asiaPacific = new Set('KR JP TW HK MO SG AU NZ MY TH VN PH ID IN CN'.split(' '));

function zoneOf(country: string): Zone {
  if (country === 'US') return 'domestic';
  if (country === 'CA' || country === 'MX') return 'north_america';
  if (europe.has(country)) return 'europe';
  return asiaPacific.has(country) ? 'asia_pacific' : 'world';
}

const rate = (
  price: number,
  freeFrom: number | null,
  perExtraKilogram: number,
  includedGrams = 2_000,
): ShippingRate => ({ price, freeFrom, includedGrams, perExtraKilogram });

/**
 * Flat prices that cover the carrier's two-kilogram parcel, about four garments; each further kilogram costs what the
 * carrier's next step does. Standard is free from about one and a half average orders on, to make the second garment
 * worth adding; express never is, since its cost grows with the distance and not with the order.
 */
const shippingRates: Record<Zone, Record<ShippingMethod, ShippingRate>> = {
  domestic: { standard: rate(600, 7_500, 150), express: rate(1_800, null, 400) },
  north_america: { standard: rate(1_200, 15_000, 300), express: rate(3_200, null, 700) },
  europe: { standard: rate(1_500, 20_000, 400), express: rate(3_800, null, 900) },
  asia_pacific: { standard: rate(1_500, 20_000, 400), express: rate(3_800, null, 900) },
  world: { standard: rate(2_200, 30_000, 600), express: rate(4_800, null, 1_200) },
};

export const shippingRate = (destination: Destination, method: ShippingMethod): ShippingRate =>
  shippingRates[zoneOf(destination.country)][method];

const thousandths = (table: Record<string, number>) =>
  new Map(Object.entries(table).map(([place, percent]) => [place, Math.round(percent * 1_000)]));

/** Base rates of the states; what cities and counties add needs a tax service, which would replace this table. */
const stateTaxes = thousandths({
  AL: 4,
  AZ: 5.6,
  AR: 6.5,
  CA: 7.25,
  CO: 2.9,
  CT: 6.35,
  DC: 6,
  FL: 6,
  GA: 4,
  HI: 4,
  ID: 6,
  IL: 6.25,
  IN: 7,
  IA: 6,
  KS: 6.5,
  KY: 6,
  LA: 5,
  ME: 5.5,
  MD: 6,
  MA: 6.25,
  MI: 6,
  MN: 6.875,
  MS: 7,
  MO: 4.225,
  NE: 5.5,
  NV: 6.85,
  NJ: 6.625,
  NM: 4.875,
  NY: 4,
  NC: 4.75,
  ND: 5,
  OH: 5.75,
  OK: 4.5,
  PA: 6,
  RI: 7,
  SC: 6,
  SD: 4.2,
  TN: 7,
  TX: 6.25,
  UT: 4.85,
  VT: 6,
  VA: 5.3,
  WA: 6.5,
  WV: 6,
  WI: 5,
  WY: 4,
});

/** GST or HST with the province's own; 5 % where the province cannot be told. */
const provinceTaxes = thousandths({
  AB: 5,
  BC: 12,
  MB: 12,
  NB: 15,
  NL: 15,
  NS: 14,
  NT: 5,
  NU: 5,
  ON: 13,
  PE: 15,
  QC: 14.975,
  SK: 11,
  YT: 5,
});

/** Standard rates where the law wants consumer prices shown with tax. */
const includedTaxes = thousandths({
  AT: 20,
  BE: 21,
  BG: 20,
  HR: 25,
  CY: 19,
  CZ: 21,
  DK: 25,
  EE: 24,
  FI: 25.5,
  FR: 20,
  DE: 19,
  GR: 24,
  HU: 27,
  IE: 23,
  IT: 22,
  LV: 21,
  LT: 21,
  LU: 17,
  MT: 18,
  NL: 21,
  PL: 23,
  PT: 23,
  RO: 21,
  SK: 23,
  SI: 22,
  ES: 21,
  SE: 25,
  GB: 20,
  CH: 8.1,
  NO: 25,
  KR: 10,
  JP: 10,
  AU: 10,
  NZ: 15,
  SG: 9,
});

/** Elsewhere nothing is collected: an export, taxed on arrival. */
export function taxRule(destination: Destination): TaxRule {
  const { country } = destination;
  const included = includedTaxes.get(country);
  if (included !== undefined) return { rate: included, included: true, taxesShipping: true };
  const region = regionOf(destination) ?? '';
  // Most states leave separately stated shipping untaxed; GST and HST follow the goods.
  if (country === 'US') return { rate: stateTaxes.get(region) ?? 0, included: false, taxesShipping: false };
  if (country === 'CA') {
    return { rate: provinceTaxes.get(region) ?? 5_000, included: false, taxesShipping: true };
  }
  return { rate: 0, included: false, taxesShipping: false };
}
