import type { Look } from '#db/seed/catalog/types.ts';
import { bell, noise, step } from './noise.ts';

/** How a cloth is made, as light sees it. */
export interface Surface {
  /** Height of its threads at a place, cm. */
  height(u: number, v: number): number;
  /** How much lighter or darker its threads are dyed there; 1 is its own colour. */
  tone(u: number, v: number): number;
  /** How much of the light its smooth threads throw back: 0 for cotton, 1 for satin. */
  gloss: number;
  /** How much light hangs in the fine hairs on it. */
  fuzz: number;
}

const turn = 2 * Math.PI;
const wave = (x: number) => Math.sin(x * turn);
const frac = (x: number) => x - Math.floor(x);

/** Rows of loops, each like a V; `gauge` is the width of one, cm. */
function knitted(gauge: number, high: number) {
  const row = gauge * 0.78;
  return (u: number, v: number) => {
    const across = frac(u / gauge);
    const leg = Math.abs(2 * across - 1);
    const loop = 0.5 + 0.5 * wave(v / row - 0.75 * leg);
    return (
      high * (0.75 * Math.sin(across * turn) ** 2 + 0.55 * loop * (0.4 + 0.6 * Math.sin(leg * Math.PI)) - 0.5)
    );
  };
}

function woven(gauge: number, high: number) {
  return (u: number, v: number) =>
    high * wave(u / gauge) * wave(v / gauge) * 0.9 + high * 0.4 * noise(u * 5, v * 5);
}

/** Twill: ridges that climb; `lean` 1 to the right, −1 to the left. */
function twilled(gauge: number, high: number, lean = 1) {
  return (u: number, v: number) =>
    high * (wave((u * lean + v * 0.8) / gauge) * 0.8 + 0.5 * noise(u * 4 + v, v * 6));
}

const plain = () => 1;
/** Yarn is never quite even. */
const slubbed =
  (much: number, long = 0.35, fine = 4) =>
  (u: number, v: number) =>
    1 + much * noise(u * fine, v * long) + much * noise(u * long + 31, v * fine + 7);
const flecked = (much: number) => (u: number, v: number) =>
  1 + much * noise(u * 9, v * 3.2) + much * 0.6 * noise(u * 2.7, v * 1.1);
/** Loops take the dye unevenly, in short flecks along the rows. */
const heather = (much: number) => (u: number, v: number) =>
  1 + much * noise(u * 4.5, v * 9) + much * 0.5 * noise(u * 1.1, v * 1.6);
const felt = (high: number) => (u: number, v: number) =>
  high * (noise(u * 3.1, v * 3.4) + 0.7 * noise(u * 7.3, v * 6.8) + 0.4 * noise(u * 13, v * 14));

const cotton = { gloss: 0, fuzz: 0.1 };
const wool = { gloss: 0, fuzz: 0.24 };

/** Three ropes, with plain ribs between them. */
function cabled(u: number, v: number): number {
  const place = frac(u / 9 + 0.5) * 9 - 4.5;
  if (Math.abs(place) > 2.1)
    return 0.07 * wave(place / 0.9) * step(2.1, 2.5, Math.abs(place)) + knitted(0.5, 0.02)(u, v);
  const phase = v / 6;
  const rope = (shift: number) => {
    const centre = 0.95 * wave(phase + shift);
    const over = Math.cos((phase + shift) * turn) > 0 ? 0.1 : 0;
    return (0.26 + over) * bell((place - centre) / 0.78) - 0.12;
  };
  return Math.max(rope(0), rope(0.5)) + knitted(0.5, 0.02)(u, v);
}

function herringbone(u: number, v: number): number {
  const lean = frac(u / 2.4) < 0.5 ? 1 : -1;
  return wave((u * lean + v) / 0.42);
}

export const surfaces: Partial<Record<Look, Surface>> = {
  jersey: { height: knitted(0.17, 0.013), tone: heather(0.035), ...cotton },
  breton: { height: knitted(0.19, 0.014), tone: heather(0.03), ...cotton },
  rib: {
    height: (u, v) => 0.04 * wave(u / 0.36) + 0.005 * wave(v / 0.15),
    tone: slubbed(0.03, 0.8, 5),
    ...cotton,
  },
  waffle: {
    height: (u, v) =>
      -0.055 * Math.max(0, Math.sin((u / 0.62) * Math.PI) ** 2 * Math.sin((v / 0.66) * Math.PI) ** 2 - 0.15),
    tone: slubbed(0.03),
    ...cotton,
  },
  pique: {
    height: (u, v) => 0.016 * wave(u / 0.26) * wave(v / 0.26 + 0.25) + 0.004 * noise(u * 8, v * 8),
    tone: slubbed(0.025),
    ...cotton,
  },
  fleece: {
    height: (u, v) => knitted(0.22, 0.012)(u, v) + felt(0.006)(u, v),
    tone: flecked(0.04),
    gloss: 0,
    fuzz: 0.2,
  },
  knit: { height: (u, v) => knitted(0.42, 0.045)(u, v) + felt(0.006)(u, v), tone: flecked(0.05), ...wool },
  chunky: { height: (u, v) => knitted(0.85, 0.11)(u, v) + felt(0.012)(u, v), tone: flecked(0.05), ...wool },
  cable: { height: cabled, tone: flecked(0.04), ...wool },
  fairisle: { height: (u, v) => knitted(0.42, 0.04)(u, v) + felt(0.006)(u, v), tone: flecked(0.05), ...wool },
  weave: { height: woven(0.13, 0.004), tone: slubbed(0.018, 0.25, 7), ...cotton },
  stripe: { height: woven(0.13, 0.004), tone: slubbed(0.015, 0.25, 7), ...cotton },
  gingham: { height: woven(0.13, 0.004), tone: slubbed(0.015, 0.25, 7), ...cotton },
  linen: {
    height: (u, v) =>
      woven(0.16, 0.008)(u, v) + 0.012 * noise(u * 6.5, v * 0.3) + 0.012 * noise(u * 0.3, v * 6.5),
    tone: slubbed(0.055, 0.22, 6.5),
    ...cotton,
  },
  flannel: { height: felt(0.008), tone: flecked(0.06), gloss: 0, fuzz: 0.2 },
  plaid: { height: felt(0.007), tone: flecked(0.04), gloss: 0, fuzz: 0.18 },
  windowpane: { height: felt(0.006), tone: flecked(0.04), gloss: 0, fuzz: 0.16 },
  twill: { height: twilled(0.19, 0.008), tone: slubbed(0.02), ...cotton },
  denim: {
    height: twilled(0.21, 0.013),
    tone: (u, v) =>
      1 +
      0.13 * wave((u + v * 0.8) / 0.21) * (0.6 + 0.4 * noise(u * 3, v * 3)) +
      0.1 * noise(u * 6, v * 0.3) +
      0.06 * noise(u * 1.3, v * 0.1),
    gloss: 0,
    fuzz: 0.08,
  },
  cord: {
    height: (u) => 0.05 * Math.abs(Math.sin((u / 0.42) * Math.PI)),
    tone: (u, v) => 1 + 0.04 * noise(u * 2, v * 2),
    gloss: 0,
    fuzz: 0.3,
  },
  canvas: { height: woven(0.22, 0.012), tone: slubbed(0.03), ...cotton },
  melton: { height: felt(0.011), tone: flecked(0.05), ...wool },
  herringbone: {
    height: (u, v) => 0.008 * herringbone(u, v) + felt(0.004)(u, v),
    tone: (u, v) => 1 + 0.13 * herringbone(u, v) + 0.04 * noise(u * 5, v * 5),
    ...wool,
  },
  nylon: { height: (u, v) => 0.004 * noise(u * 3, v * 3), tone: plain, gloss: 0.45, fuzz: 0 },
  satin: { height: (u, v) => 0.002 * noise(u * 8, v), tone: plain, gloss: 0.8, fuzz: 0 },
  leather: { height: felt(0.012), tone: flecked(0.03), gloss: 0.35, fuzz: 0 },
  suede: { height: felt(0.008), tone: flecked(0.07), gloss: 0, fuzz: 0.35 },
};

export function surfaceOf(look: Look): Surface {
  const surface = surfaces[look];
  if (!surface) throw new RangeError(`no surface for ${look}`);
  return surface;
}
