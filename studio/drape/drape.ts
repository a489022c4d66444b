import type { Sewn } from '../sew/sewn.ts';
import { type Hinges, hingesOf, type Threads, threadsOf } from './constraints.ts';
import type { Laid } from './lay-out.ts';
import { type Layers, layersOf } from './layers.ts';

/** How a cloth hangs and lies. */
export interface Drape {
  /** The length over which it bends under its own weight, cm: 1.3 for jersey, 4 for denim. */
  bending: number;
  /** How far two layers lie apart, cm. */
  thickness: number;
  /** The share of its speed that cloth keeps in a second of moving through air. */
  liveliness: number;
}

/** Seconds of time that pass, and into how many steps each is cut. */
export interface Patience {
  seconds: number;
  steps: number;
}

const gravity = 981;
/** How hard it is to slide over the table and over cloth, as a share of the weight. */
const friction = { table: 1.1, cloth: 0.7 };

/**
 * Lets the garment settle on a table: extended position based dynamics in small steps (Macklin and others, 2019).
 * The order of layers is known, since a person laid it; that is what keeps cloth out of cloth.
 * Gives three numbers for each corner, cm.
 */
export function draped(garment: Sewn, laid: Laid, cloth: Drape, { seconds, steps }: Patience): Float64Array {
  const threads = threadsOf(garment, laid.memory);
  const hinges = hingesOf(garment, laid.memory);
  const layers = layersOf(garment.triangles, laid.layer);
  const places = laid.places.slice();
  const before = places.slice();
  const speeds = new Float64Array(places.length);
  const step = 1 / steps;
  const kept = cloth.liveliness ** step;
  for (let n = 0; n < seconds * steps; n++) {
    for (let i = 0; i < places.length; i++) {
      before[i] = places[i];
      speeds[i] *= kept;
      if (i % 3 === 2) speeds[i] -= gravity * step;
      places[i] += speeds[i] * step;
    }
    keepLengths(places, threads);
    keepFlat(places, hinges, gravity * cloth.bending ** 3 * step * step);
    keepSewn(places, garment.stitches);
    if (n % 2 === 0) layers.survey(places);
    keepApart(places, before, laid, layers, cloth.thickness);
    for (let i = 0; i < places.length; i++) speeds[i] = (places[i] - before[i]) / step;
  }
  return places;
}

function keepLengths(places: Float64Array, { ends, lengths }: Threads): void {
  for (let k = 0; k < lengths.length; k++) {
    const a = 3 * ends[2 * k];
    const b = 3 * ends[2 * k + 1];
    const dx = places[b] - places[a];
    const dy = places[b + 1] - places[a + 1];
    const dz = places[b + 2] - places[a + 2];
    const long = Math.sqrt(dx * dx + dy * dy + dz * dz) + 1e-9;
    const move = (0.5 * (long - lengths[k])) / long;
    places[a] += dx * move;
    places[a + 1] += dy * move;
    places[a + 2] += dz * move;
    places[b] -= dx * move;
    places[b + 1] -= dy * move;
    places[b + 2] -= dz * move;
  }
}

function keepFlat(
  places: Float64Array,
  { corners, weights, stiffness, bent }: Hinges,
  strength: number,
): void {
  for (let k = 0; k < stiffness.length; k++) {
    const h = 4 * k;
    const [wa, wb, wc, wd] = [weights[h], weights[h + 1], weights[h + 2], weights[h + 3]];
    const [a, b, c, d] = [3 * corners[h], 3 * corners[h + 1], 3 * corners[h + 2], 3 * corners[h + 3]];
    const x = wa * places[a] + wb * places[b] + wc * places[c] + wd * places[d];
    const y = wa * places[a + 1] + wb * places[b + 1] + wc * places[c + 1] + wd * places[d + 1];
    const z = wa * places[a + 2] + wb * places[b + 2] + wc * places[c + 2] + wd * places[d + 2] - bent[k];
    const move = -1 / (wa * wa + wb * wb + wc * wc + wd * wd + 1 / (stiffness[k] * strength));
    pull(places, a, wa * move, x, y, z);
    pull(places, b, wb * move, x, y, z);
    pull(places, c, wc * move, x, y, z);
    pull(places, d, wd * move, x, y, z);
  }
}

function pull(places: Float64Array, at: number, share: number, x: number, y: number, z: number): void {
  places[at] += share * x;
  places[at + 1] += share * y;
  places[at + 2] += share * z;
}

function keepSewn(places: Float64Array, stitches: Uint32Array): void {
  for (let k = 0; k < stitches.length; k += 2) {
    const [a, b] = [3 * stitches[k], 3 * stitches[k + 1]];
    for (let i = 0; i < 3; i++) {
      const middle = (places[a + i] + places[b + i]) / 2;
      places[a + i] = middle;
      places[b + i] = middle;
    }
  }
}

/** Lifts each corner above what lies below it, and holds back what slides there. */
function keepApart(
  places: Float64Array,
  before: Float64Array,
  { layer, free }: Laid,
  layers: Layers,
  thickness: number,
): void {
  for (let i = 0; i < layer.length; i++) {
    const [x, y, z] = [3 * i, 3 * i + 1, 3 * i + 2];
    const gap = layer[i] === 0 ? thickness * 0.4 : thickness * free[i];
    const least = layers.below(layer[i], places[x], places[y]) * Math.min(1, free[i] * 2) + gap;
    const deep = least - places[z];
    if (deep <= 0) continue;
    places[z] = least;
    // What is pushed out is not thrown up.
    before[z] = Math.max(before[z], least - 0.01);
    const [dx, dy] = [places[x] - before[x], places[y] - before[y]];
    const slid = Math.hypot(dx, dy);
    const held = Math.min(slid, (layer[i] === 0 ? friction.table : friction.cloth) * deep);
    if (slid > 0) {
      places[x] -= (dx * held) / slid;
      places[y] -= (dy * held) / slid;
    }
  }
}
