import { chance } from '#db/seed/catalog/chance.ts';

const side = 256;
const table = Float32Array.from({ length: side * side }, (_, i) => chance('noise', i) * 2 - 1);

/** Smooth and random, between −1 and 1; one turn of it is about two units long. */
export function noise(x: number, y: number): number {
  const [i, j] = [Math.floor(x), Math.floor(y)];
  const [fx, fy] = [x - i, y - j];
  const sx = fx * fx * (3 - 2 * fx);
  const sy = fy * fy * (3 - 2 * fy);
  const [i0, i1] = [i & 255, (i + 1) & 255];
  const [j0, j1] = [(j & 255) << 8, ((j + 1) & 255) << 8];
  const high = table[j0 + i0] + (table[j0 + i1] - table[j0 + i0]) * sx;
  const low = table[j1 + i0] + (table[j1 + i1] - table[j1 + i0]) * sx;
  return high + (low - high) * sy;
}

/** 0 below `from`, 1 above `to`, smooth between. */
export function step(from: number, to: number, x: number): number {
  const t = Math.min(1, Math.max(0, (x - from) / (to - from)));
  return t * t * (3 - 2 * t);
}

/** 1 at 0, falling off like a bell. */
export const bell = (x: number): number => Math.exp(-x * x);
