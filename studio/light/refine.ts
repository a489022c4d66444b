import type { Skin } from './skin.ts';

const span = 2 ** 26;

/** Each triangle becomes four, and the surface smoother (Loop's subdivision). */
export function refined(skin: Skin): Skin {
  const { places, faces, corners, cloth } = skin;
  const sides = new Map<number, { middle: number; tips: number[] }>();
  const count = places.length / 3;
  for (let t = 0; t < faces.length; t += 3) {
    for (let k = 0; k < 3; k++) {
      const key = sideKey(faces[t + k], faces[t + ((k + 1) % 3)]);
      const side = sides.get(key) ?? { middle: count + sides.size, tips: [] };
      side.tips.push(faces[t + ((k + 2) % 3)]);
      sides.set(key, side);
    }
  }
  const grown = smoothed(places, sides);
  const bits = halves(cloth, corners);
  const next = { faces: new Uint32Array(4 * faces.length), corners: new Uint32Array(4 * faces.length) };
  for (let t = 0; t < faces.length; t += 3) {
    const f = [faces[t], faces[t + 1], faces[t + 2]];
    const c = [corners[t], corners[t + 1], corners[t + 2]];
    const fm = f.map((a, k) => sides.get(sideKey(a, f[(k + 1) % 3]))?.middle ?? 0);
    const cm = c.map((a, k) => bits.middle.get(sideKey(a, c[(k + 1) % 3])) ?? 0);
    split(next.faces, 4 * t, f, fm);
    split(next.corners, 4 * t, c, cm);
  }
  const panel = new Uint8Array(4 * skin.panel.length).map((_, t) => skin.panel[t >> 2]);
  return { places: grown, ...next, cloth: bits.cloth, panel };
}

const sideKey = (a: number, b: number) => (a < b ? a * span + b : b * span + a);

function split(into: Uint32Array, at: number, [a, b, c]: number[], [ab, bc, ca]: number[]): void {
  into.set([a, ab, ca, ab, b, bc, ca, bc, c, ab, bc, ca], at);
}

function smoothed(places: Float64Array, sides: Map<number, { middle: number; tips: number[] }>) {
  const count = places.length / 3;
  const around = new Float64Array(3 * count);
  const near = new Float64Array(count);
  const alongRim = new Float64Array(3 * count);
  const rim = new Uint8Array(count);
  const grown = new Float64Array(3 * (count + sides.size));
  for (const [key, { middle, tips }] of sides) {
    const [a, b] = [Math.floor(key / span), key % span];
    near[a]++;
    near[b]++;
    if (tips.length < 2) {
      rim[a]++;
      rim[b]++;
    }
    for (let i = 0; i < 3; i++) {
      const [pa, pb] = [places[3 * a + i], places[3 * b + i]];
      around[3 * a + i] += pb;
      around[3 * b + i] += pa;
      if (tips.length < 2) {
        alongRim[3 * a + i] += pb;
        alongRim[3 * b + i] += pa;
      }
      grown[3 * middle + i] =
        tips.length < 2
          ? (pa + pb) / 2
          : 0.375 * (pa + pb) + 0.125 * (places[3 * tips[0] + i] + places[3 * tips[1] + i]);
    }
  }
  for (let v = 0; v < count; v++) {
    const share = near[v] === 3 ? 3 / 16 : 3 / (8 * near[v]);
    for (let i = 0; i < 3; i++) {
      const own = places[3 * v + i];
      grown[3 * v + i] =
        rim[v] === 2
          ? 0.75 * own + 0.125 * alongRim[3 * v + i]
          : own * (1 - near[v] * share) + share * around[3 * v + i];
    }
  }
  return grown;
}

function halves(cloth: Float64Array, corners: Uint32Array) {
  const middle = new Map<number, number>();
  const added: number[] = [];
  const count = cloth.length / 3;
  for (let t = 0; t < corners.length; t += 3) {
    for (let k = 0; k < 3; k++) {
      const [a, b] = [corners[t + k], corners[t + ((k + 1) % 3)]];
      const key = sideKey(a, b);
      if (middle.has(key)) continue;
      middle.set(key, count + added.length / 3);
      for (let i = 0; i < 3; i++) added.push((cloth[3 * a + i] + cloth[3 * b + i]) / 2);
    }
  }
  const grown = new Float64Array(cloth.length + added.length);
  grown.set(cloth);
  grown.set(added, cloth.length);
  return { cloth: grown, middle };
}
