import type { Look } from '#db/seed/catalog/types.ts';
import { type Colour, dyed } from '../cloth/patterns.ts';
import { surfaceOf } from '../cloth/surfaces.ts';
import { parts } from '../finish/feature.ts';
import { addSlopes, type Relief } from '../light/relief.ts';
import type { Light } from '../light/shine.ts';

/** A garment in a cloth, as light falls on it; the colour is not yet decided. */
export interface Undyed {
  relief: Relief;
  light: Light;
  look: Look;
  /** Of the light that falls on a flat place in the open: how much comes straight from the lamp. */
  direct: Float32Array;
  gloss: Float32Array;
  fuzz: Float32Array;
  tone: Float32Array;
}

/** What comes from the lamp, and what from all round, on a flat place in the open. */
const share = { lamp: 0.66, sky: 0.34 };

export function inCloth(relief: Relief, light: Light, look: Look): Undyed {
  const size = relief.height.length;
  const surface = surfaceOf(look);
  const threads = new Float32Array(size);
  const x = relief.slopeX.slice();
  const y = relief.slopeY.slice();
  const undyed: Undyed = {
    relief,
    light,
    look,
    direct: new Float32Array(size),
    gloss: new Float32Array(size),
    fuzz: new Float32Array(size),
    tone: new Float32Array(size),
  };
  const { u, v } = relief.view;
  for (const at of relief.covered) {
    const part = relief.part[at];
    const isCloth = part === parts.cloth;
    threads[at] = isCloth ? surface.height(u[at], v[at]) : 0;
    undyed.tone[at] = isCloth || part === parts.rib ? surface.tone(u[at], v[at]) : 1;
  }
  addSlopes(relief, threads, x, y);
  const flat = flatLight(light);
  for (const at of relief.covered) {
    const long = Math.sqrt(x[at] * x[at] + y[at] * y[at] + 1);
    const [nx, ny, nz] = [-x[at] / long, -y[at] / long, 1 / long];
    const lamp = nx * light.keyX[at] + ny * light.keyY[at] + nz * light.keyZ[at];
    undyed.direct[at] = Math.max(0, lamp) / flat.z;
    undyed.fuzz[at] = surface.fuzz * (1 - nz) ** 1.5;
    const half = Math.hypot(light.keyX[at], light.keyY[at], light.keyZ[at] + 1) || 1;
    const mirrored = (nx * light.keyX[at] + ny * light.keyY[at] + nz * (light.keyZ[at] + 1)) / half;
    undyed.gloss[at] = surface.gloss * Math.max(0, mirrored) ** 14 * Math.min(1, light.keyZ[at] / flat.z);
  }
  return undyed;
}

/** The light on a flat place with nothing round it. */
function flatLight({ keyZ }: Light): { z: number } {
  return { z: keyZ.reduce((most, value) => Math.max(most, value), 0) || 1 };
}

const inks = {
  chalk: [0.86, 0.82, 0.74],
  button: { pale: [0.82, 0.77, 0.68], dark: [0.045, 0.035, 0.03], horn: [0.13, 0.075, 0.045] },
  label: [0.75, 0.71, 0.62],
  dark: [0.02, 0.018, 0.016],
  metal: [0.28, 0.19, 0.11],
} as const;

/** The garment in a colour: red, green, blue and how much it covers, a byte each, not premultiplied. */
export function inColour(undyed: Undyed, colour: Colour, chalk: Colour): Uint8ClampedArray {
  const { relief, light, look } = undyed;
  const { view, part, covered } = relief;
  const { ground, figure, pattern } = dyed(look, colour, chalk);
  const picture = new Uint8ClampedArray(4 * relief.height.length);
  castShadow(picture, undyed, ground);
  const isDark = ground[0] * 0.3 + ground[1] * 0.6 + ground[2] * 0.1 < 0.12;
  const thread = threadOf(look, ground, isDark);
  const pressed = isDark ? inks.button.dark : inks.button.pale;
  for (const at of covered) {
    const what = part[at];
    const own =
      what === parts.thread
        ? thread
        : what === parts.button
          ? pressed
          : what === parts.label
            ? inks.label
            : what === parts.dark
              ? inks.dark
              : what === parts.metal
                ? inks.metal
                : ground;
    const woven = pattern && what === parts.cloth ? pattern(view.u[at], view.v[at]) : 0;
    // Beneath a stripe the wrong side shows it more faintly.
    const tone = undyed.tone[at] * (view.isInside[at] ? 0.86 : 1);
    const open = light.sky[at];
    const lamp = share.lamp * undyed.direct[at];
    // Even dark threads glint where they face the lamp: without it black cloth would lose its folds.
    const glint = 0.006 * (undyed.direct[at] ** 2 - 1);
    const shine = undyed.gloss[at] * 0.22 + undyed.fuzz[at] * (0.12 + 0.5 * lamp);
    for (let i = 0; i < 3; i++) {
      const dye = Math.min(0.96, (own[i] + (figure[i] - own[i]) * woven) * tone);
      // Light that cloth throws onto cloth brightens what lies deep, pale cloth more than dark (Jimenez, 2016).
      const deep = open * (1 + (1 - open) * dye * 0.9);
      const light =
        dye * (lamp * (0.94 + 0.06 * open) + share.sky * deep) + shine * (0.05 + 0.6 * dye) + glint;
      picture[4 * at + i] = encoded(light * 0.97);
    }
    picture[4 * at + 3] = 255;
  }
  return picture;
}

/** Denim is sewn with tan thread, dark cloth with thread a little lighter than itself, pale with a little darker. */
function threadOf(look: Look, ground: Colour, isDark: boolean): Colour {
  if (look === 'denim') return [0.48, 0.27, 0.11];
  const by = isDark ? 1.35 : 0.9;
  return [ground[0] * by, ground[1] * by, ground[2] * by];
}

/** Of the light on paper, what it throws back. */
const paper = 0.9;

/**
 * What the garment takes from the light on the table becomes a dark film, so that any ground may lie beneath. The film
 * is of the cloth's own colour, deep: cloth tints its shadow, and an edge between like colours costs fewer bytes.
 */
function castShadow(picture: Uint8ClampedArray, { relief, light }: Undyed, ground: Colour): void {
  const flat = flatLight(light).z;
  const { panel } = relief.view;
  const film = ground.map((dye) => encoded(0.12 * dye + 0.004));
  const [dark, lit] = [Math.max(...film) / 255, encoded(paper) / 255];
  for (let at = 0; at < panel.length; at++) {
    if (panel[at]) continue;
    picture.set(film, 4 * at);
    // What is all but open is open: a film too thin to be seen would still show where it ends.
    const left = 1.012 * (share.lamp * Math.min(1, light.keyZ[at] / flat) + share.sky * light.sky[at]);
    if (left < 1) picture[4 * at + 3] = 255 * Math.min(1, (lit - lit * left ** (1 / 2.2)) / (lit - dark));
  }
}

const bytes = Uint8ClampedArray.from({ length: 4097 }, (_, i) => {
  const x = i / 4096;
  return 255 * (x <= 0.0031308 ? 12.92 * x : 1.055 * x ** (1 / 2.4) - 0.055);
});

const encoded = (light: number) => bytes[Math.max(0, Math.min(4096, Math.round(light * 4096)))];
