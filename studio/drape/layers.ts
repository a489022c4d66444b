/** The top of the cloth below each layer, as heights on a grid over the table. */
export interface Layers {
  /** Height of what lies below `layer` at a place; the table is 0. */
  below(layer: number, x: number, y: number): number;
  /** Looks anew where the cloth lies. */
  survey(places: Float64Array): void;
}

const cell = 0.5;
const reach = { left: -75, top: -20, wide: 300, high: 340 };

/** `layerOf` says for each corner in which layer it lies; triangles that turn from one to another carry nothing. */
export function layersOf(triangles: Uint32Array, layerOf: Uint8Array): Layers {
  const count = layerOf.reduce((most, layer) => Math.max(most, layer), 0) + 1;
  const tops = Array.from({ length: count }, () => new Float32Array(reach.wide * reach.high));
  const flat = flatTriangles(triangles, layerOf);

  function survey(places: Float64Array): void {
    for (const top of tops) top.fill(0);
    for (let layer = 1; layer < count; layer++) {
      const top = tops[layer];
      if (layer > 1) top.set(tops[layer - 1]);
      for (const t of flat[layer - 1]) raise(top, places, triangles, t);
    }
  }

  function below(layer: number, x: number, y: number): number {
    if (layer === 0) return 0;
    const top = tops[layer];
    const gx = Math.min(Math.max((x - reach.left) / cell - 0.5, 0), reach.wide - 2);
    const gy = Math.min(Math.max((y - reach.top) / cell - 0.5, 0), reach.high - 2);
    const i = Math.floor(gx);
    const j = Math.floor(gy);
    const [fx, fy] = [gx - i, gy - j];
    const k = j * reach.wide + i;
    const high = top[k] + (top[k + 1] - top[k]) * fx;
    const low = top[k + reach.wide] + (top[k + reach.wide + 1] - top[k + reach.wide]) * fx;
    return high + (low - high) * fy;
  }

  return { below, survey };
}

/** For each layer the triangles that lie in it wholly. */
function flatTriangles(triangles: Uint32Array, layerOf: Uint8Array): number[][] {
  const flat: number[][] = Array.from({ length: 16 }, () => []);
  for (let t = 0; t < triangles.length; t += 3) {
    const layer = layerOf[triangles[t]];
    if (layer === layerOf[triangles[t + 1]] && layer === layerOf[triangles[t + 2]]) flat[layer].push(t);
  }
  return flat;
}

function raise(top: Float32Array, places: Float64Array, triangles: Uint32Array, t: number): void {
  const [a, b, c] = [3 * triangles[t], 3 * triangles[t + 1], 3 * triangles[t + 2]];
  const ax = (places[a] - reach.left) / cell - 0.5;
  const ay = (places[a + 1] - reach.top) / cell - 0.5;
  const bx = (places[b] - reach.left) / cell - 0.5;
  const by = (places[b + 1] - reach.top) / cell - 0.5;
  const cx = (places[c] - reach.left) / cell - 0.5;
  const cy = (places[c + 1] - reach.top) / cell - 0.5;
  const area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
  if (Math.abs(area) < 1e-9) return;
  const i0 = Math.max(0, Math.ceil(Math.min(ax, bx, cx)));
  const i1 = Math.min(reach.wide - 1, Math.floor(Math.max(ax, bx, cx)));
  const j0 = Math.max(0, Math.ceil(Math.min(ay, by, cy)));
  const j1 = Math.min(reach.high - 1, Math.floor(Math.max(ay, by, cy)));
  for (let j = j0; j <= j1; j++) {
    for (let i = i0; i <= i1; i++) {
      const u = ((i - ax) * (cy - ay) - (j - ay) * (cx - ax)) / area;
      const v = ((bx - ax) * (j - ay) - (by - ay) * (i - ax)) / area;
      if (u < -1e-6 || v < -1e-6 || u + v > 1.000001) continue;
      const height =
        places[a + 2] + (places[b + 2] - places[a + 2]) * u + (places[c + 2] - places[a + 2]) * v;
      const k = j * reach.wide + i;
      if (height > top[k]) top[k] = height;
    }
  }
}
