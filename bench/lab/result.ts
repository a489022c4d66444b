import type { Trial } from './trial.ts';

/** All that one run of the lab measured. */
export interface LabResult {
  at: string;
  machine: string;
  /** The machine's load average over the quarter of an hour that ends with the run. */
  load: number;
  calmSeconds: number;
  trials: Trial[];
  plainCookie: CookieSize[];
}

/** What a cookie takes when the cart of so many lines is in it. */
export interface CookieSize {
  lines: number;
  bytes: number;
}

/** What browsers keep of one cookie: its name, value and attributes together. */
export const cookieLimitBytes = 4_096;

/** The first measured size that browsers would drop; null where all fit. */
export const firstTooLarge = (sizes: readonly CookieSize[]): CookieSize | null =>
  sizes.find(({ bytes }) => bytes > cookieLimitBytes) ?? null;

export const lostIn = ({ phases }: Trial, key: Trial['phases'][number]['key']): number =>
  phases.find((phase) => phase.key === key)?.lostCarts ?? 0;

export const thousands = (count: number): string => count.toLocaleString('en');

export const sum = <T>(of: readonly T[], count: (one: T) => number): number =>
  of.reduce((total, one) => total + count(one), 0);

/** Of a look at a cart with one line, and with as many as it can have. */
export function headerRange({ probes }: Trial): { least: number; most: number; lines: number } {
  const { headers } = probes.growth;
  const last = headers.at(-1);
  return { least: headers[0]?.bytes ?? 0, most: last?.bytes ?? 0, lines: last?.lines ?? 0 };
}
