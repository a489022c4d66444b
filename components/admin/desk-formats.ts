import { shopTimeZone } from '#lib/admin/shop-time.ts';
import { formatMoney, money } from '#lib/money.ts';

const time = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: shopTimeZone,
});
const number = new Intl.NumberFormat('en');

export const formatTime = (at: Date | string): string => time.format(new Date(at));

export const formatCount = (count: number): string => number.format(count);

/** Minor units of the shop's currency. */
export const formatAmount = (amount: number): string => formatMoney(money(amount), 'en');
