/** Days begin where the shop is. */
export const shopTimeZone = 'Asia/Seoul';

const isoDay = new Intl.DateTimeFormat('sv', { timeZone: shopTimeZone });

/** `2026-11-22`. */
export const shopDay = (at: Date): string => isoDay.format(at);
