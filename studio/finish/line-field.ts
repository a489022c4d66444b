import { distance, type Point, toSegment } from '../cut/curve.ts';

/** How a place lies to a line: how far from it, on which side, and how far along it. */
export interface Nearness {
  away: number;
  along: number;
}

const cell = 0.5;

/**
 * Finds the nearness of places to a line, up to `reach` cm away; null beyond. `away` is positive on the left of the
 * line's course. The result is one object, used again for each answer.
 */
export function lineField(line: readonly Point[], reach: number): (u: number, v: number) => Nearness | null {
  const [xs, ys] = [line.map(([x]) => x), line.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs) - reach, Math.min(...ys) - reach];
  const wide = Math.ceil((Math.max(...xs) + reach - left) / cell) + 1;
  const high = Math.ceil((Math.max(...ys) + reach - top) / cell) + 1;
  const nearest = new Int32Array(wide * high).fill(-1);
  const best = new Float64Array(wide * high).fill(reach + cell);
  const starts = [0];
  for (let i = 1; i < line.length; i++) {
    starts.push(starts[i - 1] + distance(line[i - 1], line[i]));
    markCells(line[i - 1], line[i], i - 1);
  }

  function markCells(a: Point, b: Point, segment: number): void {
    const i0 = Math.max(0, Math.floor((Math.min(a[0], b[0]) - reach - left) / cell));
    const i1 = Math.min(wide - 1, Math.ceil((Math.max(a[0], b[0]) + reach - left) / cell));
    const j0 = Math.max(0, Math.floor((Math.min(a[1], b[1]) - reach - top) / cell));
    const j1 = Math.min(high - 1, Math.ceil((Math.max(a[1], b[1]) + reach - top) / cell));
    for (let j = j0; j <= j1; j++) {
      for (let i = i0; i <= i1; i++) {
        const away = toSegment(a, b, [left + (i + 0.5) * cell, top + (j + 0.5) * cell]).away;
        if (away >= best[j * wide + i]) continue;
        best[j * wide + i] = away;
        nearest[j * wide + i] = segment;
      }
    }
  }

  const answer: Nearness = { away: 0, along: 0 };
  return (u, v) => {
    const [i, j] = [Math.floor((u - left) / cell), Math.floor((v - top) / cell)];
    if (i < 0 || j < 0 || i >= wide || j >= high) return null;
    const middle = nearest[j * wide + i];
    if (middle < 0) return null;
    let closest = reach;
    let found = false;
    for (let k = Math.max(0, middle - 1); k <= Math.min(line.length - 2, middle + 1); k++) {
      const { away, t } = toSegment(line[k], line[k + 1], [u, v]);
      if (away > closest) continue;
      closest = away;
      found = true;
      const [a, b] = [line[k], line[k + 1]];
      const side = (b[0] - a[0]) * (v - a[1]) - (b[1] - a[1]) * (u - a[0]);
      answer.away = side < 0 ? away : -away;
      answer.along = starts[k] + t * (starts[k + 1] - starts[k]);
    }
    return found ? answer : null;
  };
}
