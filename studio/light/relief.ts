import { type Feature, markOf } from '../finish/feature.ts';
import type { View } from './view.ts';

/** A garment as it is seen, with everything sewn onto it. */
export interface Relief {
  view: View;
  /** Indices of the pixels that show the garment. */
  covered: Uint32Array;
  height: Float32Array;
  /** Slopes of the surface, by its own shape and by what is sewn onto it. */
  slopeX: Float32Array;
  slopeY: Float32Array;
  part: Uint8Array;
}

const steepest = 6;

export function reliefOf(
  view: View,
  featuresOf: (panel: number, isInside: boolean) => readonly Feature[],
): Relief {
  const size = view.height.length;
  const covered = Uint32Array.from(coveredPixels(view.panel));
  const relief: Relief = {
    view,
    covered,
    height: view.height.slice(),
    slopeX: new Float32Array(size),
    slopeY: new Float32Array(size),
    part: new Uint8Array(size),
  };
  const marks = new Map<number, ReturnType<typeof markOf>>();
  const raised = new Float32Array(size);
  for (const at of covered) {
    const key = 2 * view.panel[at] + view.isInside[at];
    let marksAt = marks.get(key);
    if (!marksAt) {
      marksAt = markOf(featuresOf(view.panel[at] - 1, view.isInside[at] === 1));
      marks.set(key, marksAt);
    }
    const { height, part } = marksAt(view.u[at], view.v[at]);
    raised[at] = height;
    relief.height[at] += height;
    relief.part[at] = part;
  }
  for (const at of covered) {
    const up = Math.sqrt(Math.max(0.03, 1 - view.tiltX[at] ** 2 - view.tiltY[at] ** 2));
    relief.slopeX[at] = Math.max(-steepest, Math.min(steepest, -view.tiltX[at] / up));
    relief.slopeY[at] = Math.max(-steepest, Math.min(steepest, -view.tiltY[at] / up));
  }
  addSlopes(relief, raised, relief.slopeX, relief.slopeY);
  return relief;
}

function* coveredPixels(panel: Uint8Array): Generator<number> {
  for (let at = 0; at < panel.length; at++) if (panel[at]) yield at;
}

/** Adds the slopes of heights in cm, taken between neighbours of one panel. */
export function addSlopes(
  { view, covered }: Relief,
  height: Float32Array,
  x: Float32Array,
  y: Float32Array,
): void {
  const { width, scale } = view.frame;
  const half = scale / 2;
  const { panel } = view;
  for (const at of covered) {
    const own = panel[at];
    const [west, east] = [panel[at - 1] === own ? at - 1 : at, panel[at + 1] === own ? at + 1 : at];
    const [north, south] = [
      panel[at - width] === own ? at - width : at,
      panel[at + width] === own ? at + width : at,
    ];
    x[at] += (height[east] - height[west]) * (east - west === 2 ? half : scale);
    y[at] += (height[south] - height[north]) * (south - north === 2 * width ? half : scale);
  }
}
