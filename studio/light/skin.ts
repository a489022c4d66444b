import type { Pattern } from '../cut/pattern.ts';
import type { Laid } from '../drape/lay-out.ts';
import type { Sewn } from '../sew/sewn.ts';

/**
 * The surface that is seen: places shared where cloth is sewn to cloth, and for each corner of each triangle what
 * belongs to its own panel.
 */
export interface Skin {
  places: Float64Array;
  /** Three places for each triangle; seen from outside the garment they run one way round. */
  faces: Uint32Array;
  /** Three corners for each triangle; for each corner its two places in the cloth and how freely it lies. */
  corners: Uint32Array;
  cloth: Float64Array;
  /** The panel of each triangle. */
  panel: Uint8Array;
}

/** Sewn corners become one place each, in their middle. */
export function skinOf(pattern: Pattern, garment: Sewn, laid: Laid, draped: Float64Array): Skin {
  const placeOf = weld(garment.panel.length, garment.stitches);
  const count = placeOf.reduce((most, place) => Math.max(most, place), 0) + 1;
  const places = new Float64Array(3 * count);
  const shared = new Float64Array(count);
  placeOf.forEach((place, corner) => {
    for (let i = 0; i < 3; i++) places[3 * place + i] += draped[3 * corner + i];
    shared[place]++;
  });
  for (let i = 0; i < places.length; i++) places[i] /= shared[Math.floor(i / 3)];
  const corners = turnedOutward(pattern, garment, laid);
  const panel = new Uint8Array(corners.length / 3).map((_, t) => garment.panel[corners[3 * t]]);
  const cloth = new Float64Array(3 * garment.panel.length);
  for (let i = 0; i < garment.panel.length; i++) {
    cloth.set([garment.cloth[2 * i], garment.cloth[2 * i + 1], laid.free[i]], 3 * i);
  }
  const faces = corners.map((corner) => placeOf[corner]);
  const turning = new Set<number>();
  for (let i = 0; i < placeOf.length; i++) if (laid.free[i] < 0.99) turning.add(placeOf[i]);
  const onSeam = new Set([...garment.stitches].map((corner) => placeOf[corner]));
  evened(places, besides(faces, turning, onSeam));
  return { places, faces, corners, cloth, panel };
}

/** For each place where cloth turns those around it; on a seam those before and after it alone. */
function besides(faces: Uint32Array, turning: Set<number>, onSeam: Set<number>): Map<number, Set<number>> {
  const around = new Map<number, Set<number>>();
  const join = (a: number, b: number) => {
    if (!turning.has(a) || (onSeam.has(a) && !onSeam.has(b))) return;
    around.set(a, (around.get(a) ?? new Set()).add(b));
  };
  for (let t = 0; t < faces.length; t++) {
    const [a, b] = [faces[t], faces[t % 3 === 2 ? t - 2 : t + 1]];
    join(a, b);
    join(b, a);
  }
  for (const [place, beside] of around)
    if (beside.size < 2 || (onSeam.has(place) && beside.size > 2)) around.delete(place);
  return around;
}

/** Cloth is sewn and pressed straighter where it turns than it lies elsewhere: small zigzags go, its course stays. */
function evened(places: Float64Array, around: Map<number, Set<number>>): void {
  for (let round = 0; round < 10; round++) {
    const share = round % 2 ? -0.51 : 0.5;
    const before = places.slice();
    for (const [place, beside] of around) {
      for (let i = 0; i < 3; i++) {
        let sum = 0;
        for (const other of beside) sum += before[3 * other + i];
        places[3 * place + i] += share * (sum / beside.size - before[3 * place + i]);
      }
    }
  }
}

function weld(count: number, stitches: Uint32Array): Uint32Array {
  const leader = Array.from({ length: count }, (_, i) => i);
  const lead = (i: number): number => {
    while (leader[i] !== i) i = leader[i] = leader[leader[i]];
    return i;
  };
  for (let k = 0; k < stitches.length; k += 2) leader[lead(stitches[k])] = lead(stitches[k + 1]);
  const numbers = new Map<number, number>();
  return Uint32Array.from({ length: count }, (_, i) => {
    const first = lead(i);
    if (!numbers.has(first)) numbers.set(first, numbers.size);
    return numbers.get(first) ?? 0;
  });
}

/** The triangles, those of a panel all turned so that its outside looks away from the table or, below, onto it. */
function turnedOutward(pattern: Pattern, { panel, triangles }: Sewn, { places, layer }: Laid): Uint32Array {
  const up = pattern.panels.map(() => 0);
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [triangles[t], triangles[t + 1], triangles[t + 2]];
    const [ax, ay] = [places[3 * a], places[3 * a + 1]];
    const area =
      (places[3 * b] - ax) * (places[3 * c + 1] - ay) - (places[3 * b + 1] - ay) * (places[3 * c] - ax);
    up[panel[a]] += layer[a] + layer[b] + layer[c] > 1 ? area : -area;
  }
  const turned = triangles.slice();
  for (let t = 0; t < turned.length; t += 3) {
    if (up[panel[turned[t]]] < 0) [turned[t + 1], turned[t + 2]] = [turned[t + 2], turned[t + 1]];
  }
  return turned;
}

/** Three numbers for each place: which way the surface looks there. */
export function normalsOf({ places, faces }: Skin): Float64Array {
  const normals = new Float64Array(places.length);
  for (let t = 0; t < faces.length; t += 3) {
    const [a, b, c] = [3 * faces[t], 3 * faces[t + 1], 3 * faces[t + 2]];
    const [x1, y1, z1] = [
      places[b] - places[a],
      places[b + 1] - places[a + 1],
      places[b + 2] - places[a + 2],
    ];
    const [x2, y2, z2] = [
      places[c] - places[a],
      places[c + 1] - places[a + 1],
      places[c + 2] - places[a + 2],
    ];
    const normal = [y1 * z2 - z1 * y2, z1 * x2 - x1 * z2, x1 * y2 - y1 * x2];
    for (const corner of [a, b, c]) for (let i = 0; i < 3; i++) normals[corner + i] += normal[i];
  }
  for (let v = 0; v < normals.length; v += 3) {
    const long = Math.hypot(normals[v], normals[v + 1], normals[v + 2]) || 1;
    for (let i = 0; i < 3; i++) normals[v + i] /= long;
  }
  return normals;
}
