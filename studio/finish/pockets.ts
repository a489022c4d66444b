import type { Point } from '../cut/curve.ts';
import type { Trim } from '../cut/top-cut.ts';
import type { Feature } from './feature.ts';
import { button, patch } from './patch.ts';

type Pocket = NonNullable<Trim['pockets']>[number];

/** A pocket of a top: patched on, with a flap, or across the belly. */
export function pocketFeatures({ x, y, width, height, hasFlap, isKangaroo }: Pocket): Feature[] {
  if (isKangaroo) return [patch(kangaroo(x, y, width, height), { thick: 0.14, rows: [0.25, 0.8] })];
  const bag = patch(pointed(x, y, width, height, 1.8), { thick: 0.07, rows: [0.2], open: 0.12 });
  if (!hasFlap) return [bag];
  const flap = patch(pointed(x, y - 0.6, width + 0.5, 5, 1.4), { thick: 0.1, rows: [0.25] });
  return [bag, flap, button(x, y + 3.2, 0.55)];
}

const pointed = (x: number, y: number, w: number, h: number, point: number): Point[] => [
  [x - w / 2, y],
  [x + w / 2, y],
  [x + w / 2, y + h - point],
  [x, y + h],
  [x - w / 2, y + h - point],
];

const kangaroo = (x: number, y: number, w: number, h: number): Point[] => [
  [x - w * 0.3, y],
  [x + w * 0.3, y],
  [x + w / 2, y + h * 0.6],
  [x + w / 2, y + h],
  [x - w / 2, y + h],
  [x - w / 2, y + h * 0.6],
];
