import { cubic, type Point } from './curve.ts';
import type { TopCut } from './top-cut.ts';

/** From shoulder to armpit, on the viewer's right. */
export function armhole({ shoulder, drop, chest, armhole: depth, sleeve }: TopCut): Point[] {
  const deep = sleeve ? 1.4 : 3.2;
  return cubic(
    [shoulder, drop],
    [shoulder - deep * 0.7, drop + (depth - drop) * 0.45],
    [chest - deep * 2.2, depth - 1.6],
    [chest, depth],
  );
}
