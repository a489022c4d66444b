/** Days begin where the shop is. */
export const shopTimeZone = 'Asia/Seoul';

const isoDay = new Intl.DateTimeFormat('sv', { timeZone: shopTimeZone });

/** `2026-11-22`. */
export const shopDay = (at: Date): string => isoDay.format(at);

const offsets = new Map<string, Intl.DateTimeFormat>();

/** Minutes by which the clocks of the zone are ahead of UTC at a moment. */
function offsetMinutes(at: Date, timeZone: string): number {
  let format = offsets.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
    offsets.set(timeZone, format);
  }
  const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  return sign ? Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) : 0;
}

/** A date and time as clocks in the shop show it, `2026-11-27T09:00`; null for anything else. */
export function parseShopTime(text: string, timeZone = shopTimeZone): Date | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(text)) return null;
  const asUtc = new Date(`${text}Z`);
  if (Number.isNaN(asUtc.getTime()) || !asUtc.toISOString().startsWith(text)) return null;
  const guess = new Date(asUtc.getTime() - offsetMinutes(asUtc, timeZone) * 60_000);
  // Around a change of the clocks the first guess may lie on its other side.
  return new Date(asUtc.getTime() - offsetMinutes(guess, timeZone) * 60_000);
}

/** What a field for date and time shows of a moment. */
export const shopTimeText = (at: Date, timeZone = shopTimeZone): string =>
  new Date(at.getTime() + offsetMinutes(at, timeZone) * 60_000).toISOString().slice(0, 16);
