import { deskLocale } from '#lib/admin/desk-locale.ts';
import { shopTimeZone } from '#lib/admin/shop-time.ts';
import { formatMoney, type Money, money } from '#lib/money.ts';

const formats = (locale: string) => ({
  time: new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: shopTimeZone,
  }),
  number: new Intl.NumberFormat(locale),
});
const byLocale = { en: formats('en-GB'), ko: formats('ko') };

export const formatTime = (at: Date | string): string => byLocale[deskLocale()].time.format(new Date(at));

export const formatCount = (count: number): string => byLocale[deskLocale()].number.format(count);

export const formatSum = (sum: Money): string => formatMoney(sum, deskLocale());

/** Minor units of the shop's currency. */
export const formatAmount = (amount: number): string => formatSum(money(amount));
