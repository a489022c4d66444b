import type { Look } from '#db/seed/catalog/types.ts';
import { bell, noise, step } from './noise.ts';

/** Linear light, each from 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number];

export function fromHex(hex: string): Colour {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return [red, green, blue];
}

/** How much of the second colour is woven in at a place: 0 none, 1 nothing else. */
type Pattern = (u: number, v: number) => number;

const frac = (x: number) => x - Math.floor(x);

/** A stripe from `from` to `to` of each turn, its edges as soft as a thread is thick. */
const band = (x: number, from: number, to: number, soft: number) =>
  step(from - soft, from + soft, x) * (1 - step(to - soft, to + soft, x));

const half = (x: number, every: number) => band(frac(x / every), 0.25, 0.75, 0.02);

/** The patterns that are woven of two colours; the lighter one is the ground. */
const patterns: Partial<Record<Look, Pattern>> = {
  breton: (_, v) => band(frac((v + 0.4) / 3), 0.3, 0.66, 0.02),
  stripe: (u) => band(frac(u / 1.1), 0.3, 0.62, 0.04) * 0.85,
  gingham: (u, v) => (half(u, 1.3) + half(v, 1.3)) / 2,
  windowpane: (u, v) =>
    Math.max(band(frac(u / 6), 0.48, 0.52, 0.008), band(frac(v / 6), 0.48, 0.52, 0.008)) * 0.8,
  denim: (u, v) => 0.07 + worn(u, v) + 0.06 * noise(u * 7, v * 7) + 0.04 * noise(u * 5, v * 0.4),
  plaid: (u, v) => (plaidBar(u) + plaidBar(v)) / 2,
};

const weft: Colour = [0.5, 0.55, 0.6];

/** Indigo rubs off where it is sat and leaned on, and the white weft shows: on the thighs, a little at the knees. */
const worn = (u: number, v: number) =>
  (0.09 * bell((v - 42) / 17) + 0.05 * bell((v - 66) / 9)) *
  bell((Math.abs(u) - 12) / 6.5) *
  (1 + 0.3 * noise(u * 0.5, v * 0.3));

const plaidBar = (x: number) => {
  const at = frac(x / 9);
  return Math.min(1, band(at, 0.1, 0.42, 0.012) + band(at, 0.68, 0.72, 0.008) + band(at, 0.8, 0.84, 0.008));
};

/** The ground of a cloth, and what is woven into it, from the colour it is sold in. */
export function dyed(
  look: Look,
  own: Colour,
  chalk: Colour,
): { ground: Colour; figure: Colour; pattern?: Pattern } {
  const pattern = patterns[look];
  const isOnChalk = look === 'breton' || look === 'stripe' || look === 'gingham';
  if (isOnChalk) return { ground: chalk, figure: own, pattern };
  if (look === 'denim') return { ground: own, figure: weft, pattern };
  const isDark = own[0] + own[1] + own[2] < 0.2;
  const figure: Colour = isDark
    ? [own[0] + 0.25, own[1] + 0.24, own[2] + 0.21]
    : [own[0] * 0.28, own[1] * 0.28, own[2] * 0.3];
  return { ground: own, figure, pattern };
}
