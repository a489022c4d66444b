import type { Locale } from '#lib/catalog/types.ts';

export const formatNumber = (value: number, locale: Locale): string =>
  new Intl.NumberFormat(locale).format(value);

const unit = (value: number, name: string, locale: Locale, digits = 0): string =>
  new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: name,
    unitDisplay: 'short',
    maximumFractionDigits: digits,
  }).format(value);

/** Below 10 ms with one digit after the point; from a second on in seconds. */
export function formatMs(ms: number, locale: Locale): string {
  if (ms >= 1000) return unit(ms / 1000, 'second', locale, 1);
  return unit(ms, 'millisecond', locale, ms < 10 ? 1 : 0);
}

/** In its largest whole unit. */
export function formatUptime(ms: number, locale: Locale): string {
  const seconds = Math.max(0, ms) / 1000;
  if (seconds < 60) return unit(Math.floor(seconds), 'second', locale);
  if (seconds < 60 * 60) return unit(Math.floor(seconds / 60), 'minute', locale);
  if (seconds < 24 * 60 * 60) return unit(Math.floor(seconds / 3600), 'hour', locale);
  return unit(Math.floor(seconds / 86_400), 'day', locale);
}

export const formatBytes = (bytes: number, locale: Locale): string =>
  unit(Math.round(bytes / 1024 / 1024), 'megabyte', locale);
