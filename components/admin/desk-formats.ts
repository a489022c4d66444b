import { deskLocale } from '#lib/admin/desk-locale.ts';
import { formatMoney, type Money, money } from '#lib/money.ts';
import { shopTimeZone } from '#lib/shop-time.ts';

const formats = (locale: string) => ({
  time: new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: shopTimeZone,
  }),
  // Of a day alone, which has no time zone.
  day: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' }),
  number: new Intl.NumberFormat(locale),
});
const byLocale = { en: formats('en-GB'), ko: formats('ko') };

export const formatTime = (at: Date | string): string => byLocale[deskLocale()].time.format(new Date(at));

/** Of `2026-11-22`. */
export const formatDay = (day: string): string => byLocale[deskLocale()].day.format(new Date(day));

export const formatCount = (count: number): string => byLocale[deskLocale()].number.format(count);

export const formatSum = (sum: Money): string => formatMoney(sum, deskLocale());

/** Minor units of the shop's currency. */
export const formatAmount = (amount: number): string => formatSum(money(amount));
