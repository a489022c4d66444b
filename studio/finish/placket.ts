import type { Point } from '../cut/curve.ts';
import { type Feature, parts } from './feature.ts';
import { button, buttonhole, patch } from './patch.ts';

/** Where a front closes, from neck to foot: a band with buttons, or a zip where there are none. */
export function placket(from: number, to: number, buttons: number): Feature[] {
  const band: Point[] = [
    [-1.75, from - 4],
    [1.75, from - 4],
    [1.75, to],
    [-1.75, to],
  ];
  if (buttons === 0) return zip(from, to);
  const step = (to - from - 9) / Math.max(1, buttons - 1);
  const places = Array.from({ length: buttons }, (_, i) => from + 4.5 + i * step);
  return [
    patch(band, { thick: 0.09, rows: [0.45] }),
    ...places.map((y) => buttonhole(0, y, 1.5, true)),
    ...places.map((y) => button(0, y, 0.52)),
  ];
}

/** Two tapes with a chain between them. */
const zip = (from: number, to: number): Feature[] => {
  const strip = (left: number, right: number): Point[] => [
    [left, from - 4],
    [right, from - 4],
    [right, to],
    [left, to],
  ];
  return [
    patch(strip(-2, -0.35), { thick: 0.12, rows: [0.5] }),
    patch(strip(0.35, 2), { thick: 0.12, rows: [0.5] }),
    (u, v, mark) => {
      if (Math.abs(u) > 0.3 || v < from - 4 || v > to) return;
      mark.part = parts.metal;
      mark.height += 0.05 * Math.sin(v * 24);
    },
  ];
};
