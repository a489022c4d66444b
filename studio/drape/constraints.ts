import type { Sewn } from '../sew/sewn.ts';

/** Pairs of corners that keep their distance. */
export interface Threads {
  ends: Uint32Array;
  lengths: Float64Array;
}

/** Pairs of triangles that keep flat: four corners, their weights, and how much cloth stands behind them. */
export interface Hinges {
  corners: Uint32Array;
  weights: Float64Array;
  stiffness: Float64Array;
  /** How far the cloth is bent there of itself. */
  bent: Float64Array;
}

/** The sides of all triangles as they lie in the cloth, and over the folds that it remembers. */
export function threadsOf({ cloth, triangles }: Sewn, memory: Float64Array): Threads {
  const ends: number[] = [];
  const lengths: number[] = [];
  for (const [a, b] of [...sidesOf(triangles).keys()].map(fromKey)) {
    const dx = cloth[2 * a] - cloth[2 * b];
    const dy = cloth[2 * a + 1] - cloth[2 * b + 1];
    ends.push(a, b);
    lengths.push(Math.hypot(dx, dy, memory[a] - memory[b]));
  }
  return { ends: Uint32Array.from(ends), lengths: Float64Array.from(lengths) };
}

/** Quadratic bending after Bergou and others, "A Quadratic Bending Model for Inextensible Surfaces" (2006). */
export function hingesOf({ cloth, triangles }: Sewn, memory: Float64Array): Hinges {
  const corners: number[] = [];
  const weights: number[] = [];
  const stiffness: number[] = [];
  const bent: number[] = [];
  const at = (i: number) => [cloth[2 * i], cloth[2 * i + 1]] as const;
  for (const [key, tips] of sidesOf(triangles)) {
    if (tips.length < 2) continue;
    const [a, b] = fromKey(key);
    const [c, d] = tips;
    const [ca, cb] = [cotangent(at(a), at(b), at(c)), cotangent(at(b), at(a), at(c))];
    const [da, db] = [cotangent(at(a), at(b), at(d)), cotangent(at(b), at(a), at(d))];
    corners.push(a, b, c, d);
    const [wa, wb, wc, wd] = [cb + db, ca + da, -(ca + cb), -(da + db)];
    weights.push(wa, wb, wc, wd);
    bent.push(wa * memory[a] + wb * memory[b] + wc * memory[c] + wd * memory[d]);
    const area = areaOf(at(a), at(b), at(c)) + areaOf(at(a), at(b), at(d));
    // Three over the area of the hinge, for a mass of a third of that area at each corner.
    stiffness.push(3 / (area * area));
  }
  return {
    corners: Uint32Array.from(corners),
    weights: Float64Array.from(weights),
    stiffness: Float64Array.from(stiffness),
    bent: Float64Array.from(bent),
  };
}

const span = 2 ** 24;
const fromKey = (key: number) => [Math.floor(key / span), key % span] as const;

/** Each side of a triangle once, with the corners opposite to it. */
function sidesOf(triangles: Uint32Array): Map<number, number[]> {
  const sides = new Map<number, number[]>();
  for (let t = 0; t < triangles.length; t += 3) {
    for (let k = 0; k < 3; k++) {
      const [a, b, tip] = [triangles[t + k], triangles[t + ((k + 1) % 3)], triangles[t + ((k + 2) % 3)]];
      const key = Math.min(a, b) * span + Math.max(a, b);
      const tips = sides.get(key);
      if (tips) tips.push(tip);
      else sides.set(key, [tip]);
    }
  }
  return sides;
}

type Place = readonly [number, number];

function cotangent(at: Place, one: Place, other: Place): number {
  const [x1, y1] = [one[0] - at[0], one[1] - at[1]];
  const [x2, y2] = [other[0] - at[0], other[1] - at[1]];
  return (x1 * x2 + y1 * y2) / Math.max(Math.abs(x1 * y2 - y1 * x2), 1e-6);
}

const areaOf = (a: Place, b: Place, c: Place) =>
  Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])) / 2;
