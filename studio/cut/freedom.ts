import { type Point, toSegment } from './curve.ts';

/** How far in from a turn of the cloth it lies as if there were none, cm. */
export const turning = 1.6;

/** 0 on a line where cloth turns, 1 from a thumb's width away. */
export function freedom(turns: readonly (readonly Point[])[], point: Point): number {
  let nearest = turning;
  for (const line of turns) {
    for (let i = 1; i < line.length; i++)
      nearest = Math.min(nearest, toSegment(line[i - 1], line[i], point).away);
  }
  return nearest / turning;
}
